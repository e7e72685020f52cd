package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.search.IndexEntry;
import news.broadsheet.core.search.Place;
import news.broadsheet.core.search.Posting;
import news.broadsheet.core.search.SearchIndex;
import news.broadsheet.dynamodb.SearchItem.Kept;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Writes the index in the news table; see {@link SearchItem} for the keys.
 *
 * <p>What an article costs: 1 write unit a posting and 2 for the list of its terms, for whose sake nothing is ever left
 * behind; and see {@link SearchVocabulary}. The list is written before the postings, with all that may come to stand, and
 * after them, with what stands. An interrupted call is completed by the next one, for whatever revision.
 */
public final class DynamoSearchIndex implements SearchIndex {

    private final DynamoDbClient client;
    private final String table;
    private final SearchVocabulary vocabulary;

    public DynamoSearchIndex(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.vocabulary = new SearchVocabulary(client, table);
    }

    @Override
    public void settle(ArticleId id, Supplier<Optional<IndexEntry>> present) {
        Patience patience = new Patience();
        while (!settled(id, present)) {
            patience.spend("the index of article " + id + " keeps changing");
        }
    }

    /** The present is asked for after the list is read: whoever changed the article later finds the list changed too. */
    private boolean settled(ArticleId id, Supplier<Optional<IndexEntry>> present) {
        Kept before = read(id);
        Optional<IndexEntry> entry = present.get();
        String digest = Kept.digest(entry);
        if (digest.equals(before.done())) {
            return true;
        }
        vocabulary.note(id, before.terms(), entry.map(IndexEntry::terms).orElse(Set.of()));
        Kept during = before.taking(entry);
        if (!replace(id, before, during)) {
            return false;
        }
        Batches.write(client, table, writes(during, entry));
        return replace(id, during, during.having(entry)) && digest.equals(Kept.digest(present.get()));
    }

    private static List<WriteRequest> writes(Kept during, Optional<IndexEntry> entry) {
        List<WriteRequest> writes = new ArrayList<>();
        Place place = during.place();
        for (String term : during.terms()) {
            if (entry.isPresent() && entry.get().terms().contains(term)) {
                Posting posting = entry.get().posting();
                writes.add(put(SearchItem.write(term, posting)));
            } else if (place != null) {
                writes.add(WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(SearchItem.termKey(term, place)))
                        .build());
            }
        }
        return writes;
    }

    static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private Kept read(ArticleId id) {
        return Item.of(Requests.send(() -> client.getItem(b ->
                                b.tableName(table).key(SearchItem.keptKey(id)).consistentRead(true)))
                        .item())
                .map(SearchItem::readKept)
                .orElse(Kept.NONE);
    }

    /** Guard: the list is as it was read, or still absent. */
    private boolean replace(ArticleId id, Kept before, Kept after) {
        Map<String, AttributeValue> item = SearchItem.write(id, after);
        return Requests.accepted(() -> client.putItem(b -> b.tableName(table)
                .item(item)
                .conditionExpression(before.version() == 0 ? "attribute_not_exists(pk)" : "version = :version")
                .expressionAttributeValues(
                        before.version() == 0
                                ? null
                                : Map.of(":version", AttributeValue.fromN(Long.toString(before.version()))))));
    }
}
