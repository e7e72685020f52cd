package news.broadsheet.site.head;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.FrontPages.Factors;
import news.broadsheet.core.story.Story;
import news.broadsheet.lambda.Json;
import news.broadsheet.site.Pictures;
import news.broadsheet.site.head.Head.Meta;
import news.broadsheet.site.settings.SiteSettings;
import news.broadsheet.site.settings.SiteSettings.Apps;
import news.broadsheet.site.settings.SiteSettings.Colours;
import news.broadsheet.site.settings.SiteSettings.Publisher;
import news.broadsheet.site.text.Texts;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A site at {@link #ORIGIN} whose heads are looked at, and what is easily asked of them. */
final class Site {

    static final String ORIGIN = "https://news.example";

    static final Pictures PICTURES = (article, image, width, webp) -> "/media/" + article.value() + "/"
            + Integer.toHexString(image.hashCode()) + "-" + width + (webp ? ".webp" : ".jpg");

    private static final Map<String, Texts> TEXTS = Texts.all(Map.of());

    private Site() {}

    static HeadMaker maker() {
        return maker("Broadsheet");
    }

    static HeadMaker maker(String name) {
        return new HeadMaker(settings(name, "@broadsheet", "https://news.example/logo.png"), ORIGIN, PICTURES);
    }

    static SiteSettings settings(String name, @Nullable String twitter, @Nullable String logo) {
        return new SiteSettings(
                name,
                Map.of("en", "All sides of the news", "de", "Alle Seiten der Nachrichten"),
                new Publisher(name, logo),
                List.of("en", "ar", "de", "es", "zh"),
                ZoneId.of("UTC"),
                new Colours("#9b1b30", "#ff9aa8"),
                List.of(Section.WORLD, Section.SPORT),
                Optional.empty(),
                new Apps(null, null),
                List.of(),
                false,
                twitter,
                null,
                "mailto:editor@news.example",
                "mailto:security@news.example",
                List.of(),
                Map.of());
    }

    static Texts texts(String language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    static Source source(Rights.Display display, boolean index) {
        return Samples.source("daily").rights(new Rights(display, index, false)).build();
    }

    /** With everything that an article can have. */
    static SampleArticle rich() {
        return Samples.article("rich")
                .headline("Rain at last")
                .standfirst("Farmers had waited for months.")
                .byline("By Ada Writer and Reuters", "Ada Writer", "Reuters")
                .section(Section.CLIMATE)
                .tags("rain", "drought")
                .updatedAt(Samples.NOW.plusSeconds(3_600))
                .image(new Picture("https://daily.example/p/1.jpg", "A wet field", "A field", "Eve Lens", 2_560, 1_440))
                .body(
                        Samples.paragraph("It rained."),
                        new Block.VideoTeaser(new Video(
                                "The rain",
                                Duration.ofSeconds(128),
                                "https://daily.example/p/poster.jpg",
                                "https://videos.example/rain.mp4",
                                null)),
                        new Block.VideoTeaser(new Video(
                                null, null, null, "https://player.example/embed/2?start=1", "player.example")),
                        new Block.Correction(List.of(RichText.plain("It was Monday."), RichText.plain("Not Sunday."))));
    }

    static Shown rich(Rights.Display display, boolean index) {
        Source source = source(display, index);
        return Shown.of(rich().source(source).build(), source);
    }

    static Head article(Shown shown) {
        return maker().article(texts("en"), shown, OptionalLong.of(7));
    }

    static Entry entry(Card lead) {
        Story story = Samples.story("rain").build();
        return new Entry(story.id(), lead, List.of(), 1, 1, Samples.NOW, Samples.NOW, new Factors(1, 1, 1, 1, 1));
    }

    static List<Card> cards() {
        return List.of(
                Samples.article("one").headline("One").card(),
                Samples.article("two").headline("Two").image(null).card());
    }

    /** The contents of the metas of one name, in their order. */
    static List<String> metas(Head head, String name) {
        return head.metas().stream()
                .filter(meta -> meta.name().equals(name))
                .map(Meta::content)
                .toList();
    }

    static Set<String> metaNames(Head head) {
        return head.metas().stream().map(Meta::name).collect(Collectors.toSet());
    }

    /** The documents of one type, in their order. */
    static List<JsonNode> data(Head head, String type) {
        return head.data().stream()
                .map(Json::read)
                .filter(node -> node.path("@type").asString("").equals(type))
                .toList();
    }

    static JsonNode datum(Head head, String type) {
        List<JsonNode> all = data(head, type);
        if (all.size() != 1) {
            throw new AssertionError("there are " + all.size() + " of " + type);
        }
        return all.getFirst();
    }
}
