package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.search.Posting;
import news.broadsheet.core.search.SearchStore;
import news.broadsheet.core.search.TermCount;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Asks the index in the news table; see {@link SearchItem} for the keys and {@link DynamoSearchIndex} for who writes it. */
public final class DynamoSearch implements SearchStore {

    private final DynamoDbClient client;
    private final String table;

    public DynamoSearch(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<String, Long> counts(Collection<String> terms) {
        List<Map<String, AttributeValue>> keys =
                terms.stream().map(SearchItem::vocabularyKey).toList();
        return Batches.get(client, table, keys, false).stream()
                .map(SearchItem::readCount)
                .collect(Collectors.toMap(TermCount::term, TermCount::articles));
    }

    @Override
    public List<TermCount> beginning(String letters, int most) {
        Map<String, AttributeValue> values = Map.of(
                ":pk", AttributeValue.fromS(SearchItem.vocabularyPk(letters)),
                ":letters", AttributeValue.fromS(letters));
        return Requests.send(() -> client.query(b -> b.tableName(table)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :letters)")
                        .expressionAttributeValues(values)
                        .limit(most)))
                .items()
                .stream()
                .map(item -> SearchItem.readCount(new Item(item)))
                .toList();
    }

    @Override
    public Postings postings(String term, String from, String before, int most) {
        // No place is an edge, so that it does not matter to which side BETWEEN takes them.
        Map<String, AttributeValue> values = Map.of(
                ":pk", AttributeValue.fromS(SearchItem.termPk(term)),
                ":from", AttributeValue.fromS(from),
                ":before", AttributeValue.fromS(before));
        QueryResponse answer = Requests.send(() -> client.query(b -> b.tableName(table)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :before")
                .expressionAttributeValues(values)
                .scanIndexForward(false)
                .limit(most)));
        return new Postings(
                answer.items().stream()
                        .map(item -> SearchItem.readPosting(new Item(item)))
                        .toList(),
                !answer.lastEvaluatedKey().isEmpty());
    }

    /** {@inheritDoc} One batch. */
    @Override
    public Map<ArticleId, Found> articles(Collection<Posting> postings) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        postings.forEach(posting -> keys.add(ArticleItem.key(posting.place().id())));
        postings.forEach(posting -> keys.add(SourceItem.key(posting.source())));
        List<Item> items = keys.isEmpty() ? List.of() : Batches.get(client, table, keys, false);
        Map<SourceId, Rights> rights = items.stream()
                .filter(item -> !ArticleItem.is(item))
                .map(SourceItem::read)
                .collect(Collectors.toMap(Source::id, Source::rights));
        Map<ArticleId, Found> found = new HashMap<>();
        for (Item item : items) {
            if (ArticleItem.is(item) && ArticleItem.read(item) instanceof StoredArticle.Live live) {
                Rights ofSource = rights.get(live.owner());
                if (ofSource != null) {
                    found.put(live.id(), new Found(live.article(), ofSource));
                }
            }
        }
        return found;
    }
}
