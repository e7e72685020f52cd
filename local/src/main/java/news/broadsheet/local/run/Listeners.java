package news.broadsheet.local.run;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The three ports, all on loopback: bound first of all, so that one in use is told before anything is touched. */
final class Listeners implements AutoCloseable {

    private static final int GRACE_SECONDS = 2;

    private final List<HttpServer> servers;
    private final ExecutorService executor;

    private Listeners(List<HttpServer> servers, ExecutorService executor) {
        this.servers = servers;
        this.executor = executor;
    }

    /**
     * @param port of the API; the demonstration's and the development port follow it. 0 picks three free ones.
     * @throws StartException where one is in use
     */
    static Listeners bind(int port) throws StartException {
        List<HttpServer> servers = new ArrayList<>();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < 3; i++) {
            int each = port == 0 ? 0 : port + i;
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), each), 0);
                server.setExecutor(executor);
                servers.add(server);
            } catch (IOException e) {
                servers.forEach(server -> server.stop(0));
                executor.shutdownNow();
                throw new StartException(
                        e instanceof BindException
                                ? "Port " + each + " is in use: stop what uses it, or choose another with --port."
                                : "Port " + each + " cannot be used: " + e.getMessage() + ".",
                        e);
            }
        }
        return new Listeners(servers, executor);
    }

    HttpServer api() {
        return servers.get(0);
    }

    HttpServer demo() {
        return servers.get(1);
    }

    HttpServer development() {
        return servers.get(2);
    }

    static String url(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Stops accepting, and lets requests in work come to their end. */
    @Override
    public void close() {
        for (HttpServer server : servers) {
            server.stop(server.equals(api()) ? GRACE_SECONDS : 0);
        }
        executor.shutdownNow();
    }
}
