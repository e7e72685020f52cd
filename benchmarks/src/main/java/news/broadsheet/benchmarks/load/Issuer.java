package news.broadsheet.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JacksonException;

/** The development issuer of a running service, which signs in anybody as anybody. */
final class Issuer {

    private final HttpClient client;
    private final String url;

    /** @param url without a slash at its end */
    Issuer(HttpClient client, String url) {
        this.client = client;
        this.url = url;
    }

    /** @throws Unready where it does not give them */
    List<Person> people(int count, String run) throws Unready, InterruptedException {
        List<Person> people = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Person>> asked = IntStream.rangeClosed(1, count)
                    .mapToObj(number -> each.submit(() -> person("Load " + run + " " + number)))
                    .toList();
            for (Future<Person> person : asked) {
                people.add(person.get());
            }
            return people;
        } catch (ExecutionException e) {
            throw new Unready("No tokens come from " + url + ": start the service with ./broadsheet run, or name its"
                    + " development address with --issuer.");
        }
    }

    private Person person(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/token"))
                .timeout(Api.TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        return token(response)
                .map(token -> new Person(name, token))
                .orElseThrow(() -> new IOException("status " + response.statusCode()));
    }

    private static Optional<String> token(HttpResponse<String> response) {
        try {
            return response.statusCode() == 200
                    ? Optional.ofNullable(Json.text(Json.read(response.body()), "access_token"))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
