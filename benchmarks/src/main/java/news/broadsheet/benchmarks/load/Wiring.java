package news.broadsheet.benchmarks.load;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;

/** What is of this machine and this moment: the client, and a name for the run that no other has. */
final class Wiring {

    private Wiring() {}

    /** HTTP/1.1, with as many connections as there are requests on their way. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    static String run() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
