package news.broadsheet.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

/** {@code broadsheet token}: asks the running service. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a token for a reader of any name, from the running service. For development only.")
final class TokenCommand implements Callable<Integer> {

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The reader's name.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "staff|editor|admin",
            description = "A role that the token names. Each includes those before it.")
    private @Nullable Role role;

    @Option(names = "--port", paramLabel = "N", description = "Port of the API of the running service (default 3000).")
    private int port = 3000;

    private final PrintStream out;
    private final PrintStream err;

    TokenCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        URI address = URI.create("http://localhost:" + (port + 2) + "/token");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            Optional<String> token = response.statusCode() == 200
                    ? Optional.ofNullable(Json.text(Json.read(response.body()), "access_token"))
                    : Optional.empty();
            if (token.isEmpty()) {
                err.println("broadsheet: no token: " + response.body().strip());
                return 1;
            }
            out.println(token.get());
            return 0;
        } catch (IOException | JacksonException e) {
            err.println("broadsheet: the service is not running on port " + port
                    + ": start it with ./broadsheet run, or say --port.");
            return 1;
        }
    }

    private String form() {
        return "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + (role == null ? "" : "&role=" + role.name().toLowerCase(Locale.ROOT));
    }
}
