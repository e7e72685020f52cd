package news.broadsheet.local.run;

import java.io.IOException;
import java.net.URI;
import news.broadsheet.local.archive.AdminApi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which service an administrator's command is for. */
final class ServiceOptions {

    @Option(names = "--port", paramLabel = "N", description = "Port of the API of the running service (default 3000).")
    private int port = 3000;

    @Option(
            names = "--api",
            paramLabel = "URL",
            description = "Another service, such as a deployed one, in place of that on this machine; needs --token.")
    private @Nullable URI api;

    @Option(names = "--token", paramLabel = "TOKEN", description = "Of an administrator of that service.")
    private @Nullable String token;

    /** @throws IOException with a sentence, where there is no way in */
    AdminApi open() throws IOException {
        URI address = api;
        String given = token;
        if (address == null && given == null) {
            return AdminApi.local(port, Thread::sleep);
        }
        if (address == null || given == null) {
            throw new IOException("--api and --token go together.");
        }
        String scheme = address.getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IOException("--api is no http or https URL.");
        }
        return new AdminApi(URI.create(address.toString().replaceFirst("/+$", "")), given, Thread::sleep);
    }
}
