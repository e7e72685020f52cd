package news.broadsheet.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.StoryStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Under which words stories may be looked for: {@code WORD#<language>#<word>/WORD} with a set {@code ids} of {@code
 * <second in base 36><story>}. Adding to a set needs no reading; the second tells which are the oldest. A word that
 * nobody used for {@link #KEPT} goes by TTL.
 */
final class TermPostings {

    private static final String SK = "WORD";
    private static final Duration KEPT = Duration.ofDays(10);

    /** Room above what is kept, so that not every addition is followed by a removal. */
    private static final int SLACK = 4;

    private final DynamoDbClient client;
    private final String table;
    private final InstantSource clock;

    TermPostings(DynamoDbClient client, String table, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    /** The latest first. Half a read unit a word. */
    Map<String, List<StoryId>> read(String language, Collection<String> words) {
        String prefix = prefix(language);
        Map<String, List<StoryId>> posted = new HashMap<>();
        for (Item item : Batches.get(
                client, table, words.stream().map(word -> key(language, word)).toList(), false)) {
            posted.put(
                    item.keyPart(Item.PK, prefix),
                    latestFirst(item.set("ids"))
                            .limit(StoryStore.MOST_POSTED)
                            .map(TermPostings::story)
                            .toList());
        }
        return posted;
    }

    /** A write unit a word, for an item stays under 1 KB; two where older stories make room. */
    void add(String language, Collection<String> words, StoryId story) {
        String entry = entry(clock.instant(), story);
        for (String word : words) {
            Set<String> ids = added(language, word, entry);
            if (ids.size() > StoryStore.MOST_POSTED + SLACK) {
                List<String> oldest =
                        latestFirst(ids).skip(StoryStore.MOST_POSTED).toList();
                Requests.send(() -> client.updateItem(b -> b.tableName(table)
                        .key(key(language, word))
                        .updateExpression("DELETE ids :oldest")
                        .expressionAttributeValues(Map.of(":oldest", AttributeValue.fromSs(oldest)))));
            }
        }
    }

    private Set<String> added(String language, String word, String entry) {
        long expires = clock.instant().plus(KEPT).getEpochSecond();
        UpdateItemResponse answer = Requests.send(() -> client.updateItem(b -> b.tableName(table)
                .key(key(language, word))
                .updateExpression("ADD ids :entry SET expiresAt = :expires")
                .expressionAttributeValues(Map.of(
                        ":entry",
                        AttributeValue.fromSs(List.of(entry)),
                        ":expires",
                        AttributeValue.fromN(Long.toString(expires))))
                .returnValues(ReturnValue.UPDATED_NEW)));
        return new Item(answer.attributes()).set("ids");
    }

    private static Stream<String> latestFirst(Set<String> ids) {
        return ids.stream().sorted(Comparator.reverseOrder());
    }

    static String entry(Instant at, StoryId story) {
        return Long.toString(at.getEpochSecond(), 36) + story;
    }

    private static StoryId story(String entry) {
        return new StoryId(entry.substring(entry.length() - Ids.LENGTH));
    }

    private static String prefix(String language) {
        return "WORD#" + language + "#";
    }

    static Map<String, AttributeValue> key(String language, String word) {
        return Item.key(prefix(language) + word, SK);
    }
}
