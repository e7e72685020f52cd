package news.broadsheet.comment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.People.Trace;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.lambda.http.Cursors;
import news.broadsheet.lambda.http.PageView;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Role;
import news.broadsheet.lambda.http.Routes;

/** The newsroom's routes to its own house: settings, persons, and the log of what was decided. */
final class HouseRoutes {

    private final Ports ports;
    private final Cursors cursors;
    private final SettingsDesk settings;
    private final PersonDesk persons;

    HouseRoutes(Ports ports) {
        this.ports = ports;
        this.cursors = new Cursors(ports.clock());
        this.settings = new SettingsDesk(ports);
        this.persons = new PersonDesk(ports);
    }

    Routes addTo(Routes routes) {
        String base = "/v1/staff/comment-settings/";
        scope(routes, base + "site", Role.ADMIN, _ -> Scope.SITE);
        scope(routes, base + "sources/{source}", Role.ADMIN, HouseRoutes::source);
        scope(routes, base + "articles/{article}", Role.EDITOR, this::article);
        return routes.on("GET /v1/staff/people/{person}", this::person)
                .on("PUT /v1/staff/people/{person}/standing", this::standing)
                .on("GET /v1/staff/audit", this::audit);
    }

    /** Staff read; who may set differs. */
    private void scope(Routes routes, String path, Role setting, Function<Request, Scope> scopes) {
        routes.on("GET " + path, request -> {
            request.signedInAs(Role.STAFF);
            request.allowQuery(Set.of());
            Scope scope = scopes.apply(request);
            return SettingsDesk.answer(scope, settings.of(scope));
        });
        routes.on("PUT " + path, request -> {
            Actor by = Staff.actor(request.signedInAs(setting));
            request.allowQuery(Set.of());
            Scope scope = scopes.apply(request);
            return SettingsDesk.answer(scope, settings.put(scope, SettingsForm.of(request, scope), by));
        });
    }

    /** A source may have settings before it is there. */
    private static Scope source(Request request) {
        return SourceId.parse(request.path("source"))
                .map(Scope.OfSource::new)
                .orElseThrow(() -> Problem.notFound("There is no source of this id."));
    }

    private Scope article(Request request) {
        return ArticleId.parse(request.path("article"))
                .flatMap(ports.articles()::known)
                .map(known -> new Scope.OfArticle(known.article()))
                .orElseThrow(Threads::unknownArticle);
    }

    private Response person(Request request) {
        request.signedInAs(Role.STAFF);
        request.allowQuery(Set.of("limit", "cursor"));
        String person = personKey(request);
        String scope = "staff/people/" + person;
        Position after = cursors.read(scope, request).orElse(null);
        int limit = request.limit(ModerationRoutes.USUAL_LIMIT, ModerationRoutes.MOST);
        Page<Trace> traces = persons.traces(person, after, limit);
        return persons.answer(persons.standing(person), traces, cursors.next(scope, traces));
    }

    private Response standing(Request request) {
        Actor by = Staff.actor(request.signedInAs(Role.EDITOR));
        request.allowQuery(Set.of());
        String person = personKey(request);
        StandingOrder order = StandingOrder.of(request, Moments.now(ports.clock()));
        Standing before = persons.standing(person);
        if (order.isForAdmin(before)) {
            request.signedInAs(Role.ADMIN);
        }
        return PersonDesk.answer(persons.decide(before, order, by));
    }

    private static String personKey(Request request) {
        String person = request.path("person");
        if (!Ids.isId(person)) {
            throw Problem.notFound("There is no person of this key.");
        }
        return person;
    }

    private Response audit(Request request) {
        request.signedInAs(Role.STAFF);
        request.allowQuery(Set.of("day", "limit", "cursor"));
        LocalDate day = request.query("day")
                .map(HouseRoutes::day)
                .orElseGet(() -> LocalDate.ofInstant(ports.clock().instant(), ZoneOffset.UTC));
        String scope = "staff/audit/" + day;
        Position after = cursors.read(scope, request).orElse(null);
        Page<AuditEntry> page =
                ports.newsroom().audit(day, after, request.limit(ModerationRoutes.USUAL_LIMIT, ModerationRoutes.MOST));
        return PageView.answer(request, Staff.CACHE, page, cursors.next(scope, page), Staff::audit);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("A day is written as 2026-03-01.").at("day");
        }
    }
}
