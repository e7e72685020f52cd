package news.broadsheet.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the articles of a resource file. Articles are divided by lines of {@code ====}; each has fields
 * ({@code name: value}), an empty line, and a body whose parts are divided by empty lines: {@code ##} a heading, {@code >}
 * a quote with its speaker after {@code --}, {@code -} a list, anything else a paragraph.
 */
final class ArticleText {

    private static final Pattern APPEARS = Pattern.compile("([+-]?)(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?");

    private ArticleText() {}

    static List<DemoArticle> read(String text) {
        List<DemoArticle> articles = new ArrayList<>();
        for (String article : text.split("(?m)^====\\s*$", -1)) {
            if (!article.isBlank()) {
                articles.add(article(article.strip()));
            }
        }
        return articles;
    }

    private static DemoArticle article(String text) {
        String[] parts = text.split("\\R\\R", -1);
        Map<String, String> fields = new LinkedHashMap<>();
        parts[0].lines().forEach(line -> {
            int colon = line.indexOf(": ");
            fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
        });
        List<DemoArticle.Part> body = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            body.add(part(parts[i].strip()));
        }
        return new DemoArticle(
                field(fields, "slug"),
                field(fields, "headline"),
                field(fields, "standfirst"),
                field(fields, "section"),
                field(fields, "author"),
                appears(field(fields, "appears")),
                split(fields, "photo", 3).map(photo -> new DemoArticle.Photo(photo[0], photo[1], photo[2])),
                split(fields, "video", 2).map(clip -> new DemoArticle.Clip(clip[0], length(clip[1]))),
                List.copyOf(body));
    }

    private static DemoArticle.Part part(String text) {
        if (text.startsWith("## ")) {
            return new DemoArticle.Part.Heading(text.substring(3));
        }
        if (text.startsWith("> ")) {
            String[] quote = text.substring(2).split(" -- ", 2);
            return new DemoArticle.Part.Quote(quote[0], quote.length == 2 ? quote[1] : "");
        }
        if (text.startsWith("- ")) {
            return new DemoArticle.Part.Bullets(
                    text.lines().map(line -> line.substring(2)).toList());
        }
        return new DemoArticle.Part.Paragraph(text.replaceAll("\\R", " "));
    }

    private static String field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> new IllegalArgumentException("an article lacks " + name + ": " + fields));
    }

    private static Optional<String[]> split(Map<String, String> fields, String name, int count) {
        return Optional.ofNullable(fields.get(name)).map(value -> {
            String[] parts = value.split("\\s*\\|\\s*", -1);
            if (parts.length != count) {
                throw new IllegalArgumentException("a " + name + " has " + count + " parts: " + value);
            }
            return parts;
        });
    }

    private static Duration length(String clock) {
        String[] parts = clock.split(":", -1);
        return Duration.ofMinutes(Long.parseLong(parts[0])).plusSeconds(Long.parseLong(parts[1]));
    }

    private static Duration appears(String text) {
        Matcher matcher = APPEARS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no time of appearance: " + text);
        }
        Duration offset = Duration.ofDays(number(matcher, 2))
                .plusHours(number(matcher, 3))
                .plusMinutes(number(matcher, 4));
        return "-".equals(matcher.group(1)) ? offset.negated() : offset;
    }

    private static long number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
