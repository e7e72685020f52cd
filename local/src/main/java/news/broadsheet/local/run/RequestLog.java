package news.broadsheet.local.run;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;

/** One line for each request: method, path, status, milliseconds. */
final class RequestLog extends Filter {

    /** User agent of the runner's own look at the API, which is not logged. */
    static final String OWN_AGENT = "broadsheet-run";

    private static final int LONGEST_PATH = 120;

    private final Console console;

    RequestLog(Console console) {
        this.console = console;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(exchange);
        } finally {
            if (!OWN_AGENT.equals(exchange.getRequestHeaders().getFirst("User-Agent"))) {
                String path = exchange.getRequestURI().toString();
                console.say("  %-6s %s %d %d ms"
                        .formatted(
                                exchange.getRequestMethod(),
                                path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "..." : path,
                                exchange.getResponseCode(),
                                Duration.ofNanos(System.nanoTime() - start).toMillis()));
            }
        }
    }

    @Override
    public String description() {
        return "a line for each request";
    }
}
