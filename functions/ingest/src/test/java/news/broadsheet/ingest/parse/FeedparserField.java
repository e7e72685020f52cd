package news.broadsheet.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.ingest.parse.FeedResult.About;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebDates;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A news field as Python's feedparser names it ({@code entries[0].authors[1].name}), and what ours has there. Fields that are
 * no news (generator, cloud, scheme of a category) have no name here.
 */
record FeedparserField(int entry, String name, int index, String part) {

    private static final Pattern PATH =
            Pattern.compile("(feed|entries\\[(\\d+)])\\.(\\w+)(?:\\[(\\d+)])?(?:\\.([\\w-]+))?");

    static Optional<FeedparserField> of(String path) {
        Matcher m = PATH.matcher(path);
        if (!m.matches()) {
            return Optional.empty();
        }
        int entry = m.group(2) == null ? -1 : Integer.parseInt(m.group(2));
        int index = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
        String part = m.group(5) == null ? "" : m.group(5);
        FeedparserField field = new FeedparserField(entry, m.group(3), index, part);
        return Optional.of(field).filter(one -> one.isNews());
    }

    private boolean isNews() {
        String common = "(title|subtitle|tagline|info|description|summary|rights|copyright)(_detail\\.value)?"
                + "|(published|updated|created|issued|modified)(_parsed)?|link|language|image\\.(href|url)|license";
        String ofEntries = "|id|guid|content\\.value|author|author_detail\\.(name|email)|authors\\.(name|email)"
                + "|tags\\.term|category|enclosures\\.(href|url|type|length)";
        String whole = part.isEmpty() ? name : name + "." + part;
        return whole.matches(common + (entry < 0 ? "" : ofEntries));
    }

    /** Whether one of the values that ours may have there is the expected one, markup and white space aside. */
    boolean isRight(ParsedFeed feed, JsonNode expected) {
        if (entry >= feed.entries().size()) {
            return false;
        }
        List<Object> ours = (entry < 0
                        ? about(feed.about())
                        : entry(feed.entries().get(entry)))
                .filter(Objects::nonNull)
                .toList();
        return ours.isEmpty()
                ? expected.isString() && expected.stringValue().isEmpty()
                : ours.stream().anyMatch(value -> same(value, expected));
    }

    private Stream<@Nullable Object> about(About about) {
        return switch (name.replaceAll("_detail|_parsed", "")) {
            case "title" -> Stream.of(about.title());
            case "subtitle", "tagline", "info", "description", "summary" -> Stream.of(about.description());
            case "rights", "copyright", "license" -> Stream.of(about.rights());
            case "link" -> Stream.of(about.home());
            case "language" -> Stream.of(about.language());
            case "image" -> Stream.of(about.image());
            default -> Stream.of(about.updated());
        };
    }

    private Stream<@Nullable Object> entry(Entry entry) {
        return switch (name.replaceAll("_detail|_parsed", "")) {
            case "title" -> Stream.of(entry.title());
            // Feedparser copies the content to the summary where there is none.
            case "summary", "description", "subtitle" ->
                Stream.of(entry.summary().isEmpty() ? entry.contentHtml() : entry.summary());
            case "content" -> Stream.of(entry.contentHtml());
            case "rights", "copyright", "license" -> Stream.of(entry.rights());
            case "link" -> Stream.of(entry.link());
            case "id", "guid" -> Stream.of(entry.guid());
            case "language" -> Stream.of(entry.language());
            case "image" ->
                Stream.of(entry.image() == null ? null : entry.image().url());
            case "author", "authors" -> person(entry.authors());
            case "tags", "category" ->
                entry.tags().stream().skip(index).limit(1).map(Object.class::cast);
            case "enclosures" -> enclosure(entry.enclosures());
            case "updated", "modified" -> Stream.of(entry.updated());
            default -> Stream.of(entry.published());
        };
    }

    private Stream<@Nullable Object> person(List<Person> authors) {
        if (index >= authors.size()) {
            return Stream.of();
        }
        Person person = authors.get(index);
        return switch (part) {
            case "name" -> Stream.of(person.name());
            case "email" -> Stream.of(person.email());
            default ->
                person.name() == null || person.email() == null
                        ? Stream.of(person.name(), person.email())
                        : Stream.of(person.name(), person.name() + " (" + person.email() + ")");
        };
    }

    private Stream<@Nullable Object> enclosure(List<Enclosure> enclosures) {
        if (index >= enclosures.size()) {
            return Stream.of();
        }
        Enclosure enclosure = enclosures.get(index);
        return switch (part) {
            case "type" -> Stream.of(enclosure.type());
            case "length" -> Stream.of(enclosure.length());
            default -> Stream.of(enclosure.url());
        };
    }

    private static boolean same(Object ours, JsonNode expected) {
        if (ours instanceof Instant instant) {
            return instant(expected).filter(instant::equals).isPresent();
        }
        return bare(ours.toString()).equals(bare(expected.asString("")));
    }

    private static Optional<Instant> instant(JsonNode expected) {
        if (!expected.isArray()) {
            return WebDates.parse(expected.asString(""));
        }
        int[] at = new int[6];
        for (int i = 0; i < at.length; i++) {
            at[i] = expected.path(i).asInt(0);
        }
        try {
            return Optional.of(
                    LocalDateTime.of(at[0], at[1], at[2], at[3], at[4], at[5]).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Read as HTML until nothing changes any more, without white space. */
    private static String bare(String text) {
        String bare = PlainText.ofHtml(text);
        for (int round = 0; round < 3; round++) {
            bare = PlainText.ofHtml(bare);
        }
        return bare.replaceAll("\\s+", "");
    }
}
