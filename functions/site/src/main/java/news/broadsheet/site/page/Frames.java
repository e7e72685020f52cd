package news.broadsheet.site.page;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.core.article.Section;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.site.House;
import news.broadsheet.site.Pictures;
import news.broadsheet.site.head.Head;
import news.broadsheet.site.settings.SiteSettings;
import news.broadsheet.site.text.Texts;
import org.jspecify.annotations.Nullable;

/** Finds the language that a page speaks, and puts its contents into the house of that language. */
final class Frames {

    private final SiteSettings settings;
    private final Map<String, Shell> shells;

    Frames(House house, SiteSettings settings, Map<String, Texts> texts, Pictures pictures, Assets assets) {
        this.settings = settings;
        this.shells = texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new Shell(settings, entry.getValue(), pictures, assets, house)));
    }

    /** The language that a request asks for, where the site speaks it. */
    Optional<String> asked(Request request) {
        return request.query("lang").filter(settings.languages()::contains);
    }

    /** The house in the language asked for, else in the site's first. */
    Shell shell(Request request) {
        return in(asked(request).orElse(settings.language()));
    }

    /** The house in the language asked for, else in that of the page's content, else in the site's first. */
    Shell shell(Request request, String contentLanguage) {
        String primary = contentLanguage.split("-", 2)[0];
        return in(asked(request)
                .or(() -> Optional.of(primary).filter(settings.languages()::contains))
                .orElse(settings.language()));
    }

    private Shell in(String language) {
        Shell shell = shells.get(language);
        if (shell == null) {
            throw new IllegalStateException("the site speaks no " + language);
        }
        return shell;
    }

    static Frame translated(Shell shell, Head head, String path, @Nullable Section active) {
        return new Frame(shell, head, path, active, true);
    }

    static Frame single(Shell shell, Head head, String path, @Nullable Section active) {
        return new Frame(shell, head, path, active, false);
    }
}
