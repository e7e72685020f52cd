package news.broadsheet.dynamodb;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.search.TermCount;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which terms there are, and how many articles have them. An article costs a write unit for each eighth of its terms, one for
 * each that is new to the table, and half a read unit for each that this instance has not met lately. A term stays when its
 * last article goes.
 */
final class SearchVocabulary {

    /** Terms that are known to be there without asking: some 2 MB. */
    private static final int MOST_MET = 20_000;

    private final DynamoDbClient client;
    private final String table;
    private final Met met = new Met();

    SearchVocabulary(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** The terms of an article change. Repeated, it counts again: counts are about right, never exact. */
    void note(ArticleId id, Set<String> before, Set<String> after) {
        Set<String> come = without(after, before);
        Set<String> gone = without(before, after);
        if (before.isEmpty() && !after.isEmpty()) {
            come.add(TermCount.ALL);
        }
        if (after.isEmpty() && !before.isEmpty()) {
            gone.add(TermCount.ALL);
        }
        bringNew(come);
        come.forEach(term -> add(term, TermCount.step(id, term)));
        gone.forEach(term -> add(term, -TermCount.step(id, term)));
    }

    private void bringNew(Set<String> terms) {
        Set<String> unmet = new HashSet<>(terms);
        unmet.removeAll(met.among(terms));
        List<Map<String, AttributeValue>> keys =
                unmet.stream().map(SearchItem::vocabularyKey).toList();
        Set<String> absent = new TreeSet<>(unmet);
        if (!keys.isEmpty()) {
            Batches.get(client, table, keys, false)
                    .forEach(item -> absent.remove(SearchItem.readCount(item).term()));
        }
        // Another instance may bring one at the same time, and count it already: then it counts as one again.
        Batches.write(
                client,
                table,
                absent.stream()
                        .map(term -> DynamoSearchIndex.put(SearchItem.write(new TermCount(term, 1))))
                        .toList());
        met.addAll(terms);
    }

    private void add(String term, int articles) {
        if (articles != 0) {
            Requests.send(() -> client.updateItem(b -> b.tableName(table)
                    .key(SearchItem.vocabularyKey(term))
                    .updateExpression("ADD n :articles")
                    .expressionAttributeValues(Map.of(":articles", AttributeValue.fromN(Integer.toString(articles))))));
        }
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    /** The terms met last. */
    private static final class Met {

        private final Map<String, Boolean> terms = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > MOST_MET;
            }
        };

        synchronized Set<String> among(Collection<String> asked) {
            Set<String> known = new HashSet<>();
            for (String term : asked) {
                // Asking is what keeps a term young.
                if (terms.get(term) != null) {
                    known.add(term);
                }
            }
            return known;
        }

        synchronized void addAll(Collection<String> more) {
            more.forEach(term -> terms.put(term, true));
        }
    }
}
