package news.broadsheet.local.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.local.operator.SourceRequest;

/**
 * What a run was asked to do.
 *
 * @param root folder of the template
 * @param port of the API; 0 picks free ports
 * @param issuer a real issuer in place of the built-in one
 * @param parameters of the template, by name
 */
record RunOptions(
        Path root,
        Path data,
        boolean fresh,
        int port,
        boolean demo,
        Optional<String> issuer,
        String audience,
        List<SourceRequest> sources,
        Map<String, String> parameters) {}
