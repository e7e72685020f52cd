package news.broadsheet.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.local.run.RunningService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The elements and attributes that the site's own templates write. Whatever else a page has came in with somebody's text. */
final class Templates {

    private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-z][a-z-]*)(?:=\"[^\"]*\"|(?=[\\s>]|$))");

    /** What words may be marked up with: comments from Markdown, articles by their typed blocks. */
    private static final List<String> PROSE = List.of(
            "p",
            "p@dir",
            "em",
            "strong",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "ol@start",
            "li",
            "br",
            "hr",
            "a",
            "a@href",
            "a@rel",
            "sub",
            "sup");

    private final Set<String> known = new TreeSet<>(PROSE);

    private Templates() {}

    static Templates read() {
        Templates templates = new Templates();
        Path folder = RunningService.ROOT.resolve("functions/site/src/main/jte");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                templates.add(Files.readString(file).replaceAll("\\$(unsafe)?\\{[^}]*}", "x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // What parsers add.
        templates.known.addAll(List.of("html", "head", "body", "tbody"));
        return templates;
    }

    private void add(String template) {
        Matcher tag = TAG.matcher(template);
        while (tag.find()) {
            known.add(tag.group(1));
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                known.add(tag.group(1) + "@" + attribute.group(1));
            }
        }
    }

    /** What a page has that no template writes; an address that is none of the web's, as well. */
    List<String> strange(String html) {
        Document page = Jsoup.parse(html);
        List<String> strange = new ArrayList<>();
        // Elements that templates do write, with what no template gives them.
        page.select("script:not([src]):not([type])").stream()
                .skip(1)
                .forEach(script -> strange.add(script.outerHtml()));
        page.select(
                        "script[src]:not([src^=/assets/]), img:not([src^=/media/]), link[rel=stylesheet]:not([href^=/assets/])")
                .forEach(element -> strange.add(element.outerHtml()));
        for (Element element : page.getAllElements()) {
            boolean inside = !element.normalName().equals("#root");
            if (inside && !known.contains(element.normalName())) {
                strange.add(element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                boolean address = name.matches("href|src|action|data-player|content") && isScript(attribute.getValue());
                if (inside && (address || !known.contains(element.normalName() + "@" + name))) {
                    strange.add(element.normalName() + "@" + attribute);
                }
            }
        }
        return strange;
    }

    private static boolean isScript(String address) {
        return address.strip().toLowerCase(Locale.ROOT).matches("(?s)(javascript|data|vbscript):.*");
    }
}
