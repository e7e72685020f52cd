package news.broadsheet.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.search.IndexEntry;
import news.broadsheet.core.search.PackedTerms;
import news.broadsheet.core.search.Place;
import news.broadsheet.core.search.Posting;
import news.broadsheet.core.search.TermCount;
import news.broadsheet.core.source.SourceId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The index of search, in three kinds of items:
 *
 * <ul>
 *   <li>{@code TERM#<term>/<place>}: a posting, under 300 bytes: {@code src} source, {@code sec} section, {@code lang},
 *       {@code has} all terms of the article;
 *   <li>{@code VOC#<first character>/<term>}: that there is such a term, and {@code n}, in about how many articles;
 *   <li>{@code TERMS#<article>/TERMS}: under which {@code terms} and at which {@code place} there may be postings of the
 *       article; {@code done} is what they say, and absent while they are being written; {@code version} guards it. It stays
 *       when the article goes, so that the version goes on.
 * </ul>
 */
final class SearchItem {

    private static final String TERM = "TERM#";
    private static final String VOCABULARY = "VOC#";
    private static final String TERMS = "TERMS#";
    private static final String TERMS_SK = "TERMS";

    private SearchItem() {}

    static String termPk(String term) {
        return TERM + term;
    }

    static Map<String, AttributeValue> termKey(String term, Place place) {
        return Item.key(termPk(term), place.text());
    }

    static Map<String, AttributeValue> write(String term, Posting posting) {
        return ItemWriter.item(termPk(term), posting.place().text())
                .text("src", posting.source().value())
                .text("sec", posting.section().slug())
                .text("lang", posting.language())
                .bytes("has", posting.terms().bytes())
                .build();
    }

    static Posting readPosting(Item item) {
        byte[] terms = item.bytesOrNull("has");
        return new Posting(
                new Place(item.text(Item.SK)),
                new SourceId(item.text("src")),
                Section.fromSlug(item.text("sec")).orElse(Section.GENERAL),
                item.text("lang"),
                new PackedTerms(terms == null ? new byte[0] : terms));
    }

    static String vocabularyPk(String term) {
        return VOCABULARY + Character.toString(term.codePointAt(0));
    }

    static Map<String, AttributeValue> vocabularyKey(String term) {
        return Item.key(vocabularyPk(term), term);
    }

    static Map<String, AttributeValue> write(TermCount count) {
        return ItemWriter.item(vocabularyPk(count.term()), count.term())
                .number("n", count.articles())
                .build();
    }

    static TermCount readCount(Item item) {
        return new TermCount(item.text(Item.SK), Math.max(1, item.number("n", 1)));
    }

    /**
     * Under what an article stands in the index.
     *
     * @param place null before it first did
     * @param done digest of the entry that is written; null while one is being written
     */
    record Kept(
            Set<String> terms,
            @Nullable Place place,
            @Nullable String done,
            long version) {

        /** What is done where nothing is to be found. */
        static final String NOTHING = "nothing";

        static final Kept NONE = new Kept(Set.of(), null, NOTHING, 0);

        /** While this entry is being written: under all of its terms and the former ones there may be a posting. */
        Kept taking(Optional<IndexEntry> entry) {
            Set<String> all = new TreeSet<>(terms);
            entry.ifPresent(e -> all.addAll(e.terms()));
            return new Kept(all, entry.map(e -> e.posting().place()).orElse(place), null, version + 1);
        }

        Kept having(Optional<IndexEntry> entry) {
            return new Kept(entry.map(IndexEntry::terms).orElse(Set.of()), place, digest(entry), version + 1);
        }

        static String digest(Optional<IndexEntry> entry) {
            return entry.map(IndexEntry::digest).orElse(NOTHING);
        }
    }

    static Map<String, AttributeValue> keptKey(ArticleId id) {
        return Item.key(TERMS + id, TERMS_SK);
    }

    static Map<String, AttributeValue> write(ArticleId id, Kept kept) {
        return ItemWriter.item(TERMS + id, TERMS_SK)
                .set("terms", kept.terms())
                .text("place", kept.place() == null ? null : kept.place().text())
                .text("done", kept.done())
                .number("version", kept.version())
                .build();
    }

    static Kept readKept(Item item) {
        String place = item.textOrNull("place");
        return new Kept(
                item.set("terms"),
                place == null ? null : new Place(place),
                item.textOrNull("done"),
                item.number("version", 0));
    }
}
