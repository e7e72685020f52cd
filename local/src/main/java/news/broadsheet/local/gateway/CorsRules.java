package news.broadsheet.local.gateway;

import java.util.List;
import news.broadsheet.local.template.Template.Cors;

/** Cross-origin requests, as an HTTP API with a CORS configuration answers them: by itself, whatever functions say. */
final class CorsRules {

    private final Cors cors;

    CorsRules(Cors cors) {
        this.cors = cors;
    }

    boolean isPreflight(HttpCall call) {
        return call.method().equals("OPTIONS")
                && call.header("origin") != null
                && call.header("access-control-request-method") != null;
    }

    Answer preflight(HttpCall call) {
        Answer answer = Answer.empty(204);
        if (!allows(call)) {
            return answer;
        }
        answer = origin(answer, call)
                .with("access-control-allow-methods", String.join(",", cors.methods()))
                .with("access-control-allow-headers", String.join(",", cors.headers()));
        return cors.maxAge() > 0 ? answer.with("access-control-max-age", Integer.toString(cors.maxAge())) : answer;
    }

    Answer apply(HttpCall call, Answer answer) {
        if (!allows(call)) {
            return answer;
        }
        Answer open = origin(answer, call);
        return cors.exposed().isEmpty()
                ? open
                : open.with("access-control-expose-headers", String.join(",", cors.exposed()));
    }

    private boolean allows(HttpCall call) {
        String origin = call.header("origin");
        return origin != null
                && (cors.origins().contains("*") || cors.origins().stream().anyMatch(origin::equalsIgnoreCase));
    }

    private Answer origin(Answer answer, HttpCall call) {
        String origin = call.header("origin");
        boolean any = cors.origins().contains("*") && !cors.credentials();
        Answer open = answer.with("access-control-allow-origin", any || origin == null ? "*" : origin);
        if (cors.credentials()) {
            open = open.with("access-control-allow-credentials", "true");
        }
        return any ? open : open.with("vary", vary(answer.headers().getOrDefault("vary", List.of())));
    }

    private static String vary(List<String> present) {
        return present.isEmpty() ? "Origin" : String.join(", ", present) + ", Origin";
    }
}
