package news.broadsheet.dynamodb;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.StoryReader;
import news.broadsheet.core.story.StoryStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Stories in the news table; see {@link StoryItem}, {@link MemberItem} and {@link TermPostings} for the keys. */
public final class DynamoStories implements StoryStore, StoryReader {

    private final DynamoDbClient client;
    private final String table;
    private final TermPostings postings;

    public DynamoStories(DynamoDbClient client, String table, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.postings = new TermPostings(client, table, clock);
    }

    @Override
    public Optional<Member> member(ArticleId id) {
        return get(MemberItem.key(id), true).map(MemberItem::read);
    }

    /** Which they are is read consistently; what they are may be a moment old, which a step then finds out. */
    @Override
    public List<Member> members(StoryId story, int most) {
        List<Map<String, AttributeValue>> keys = Requests.send(() -> client.query(b -> b.tableName(table)
                        .keyConditionExpression("pk = :pk AND sk < :story")
                        .expressionAttributeValues(Map.of(
                                ":pk",
                                AttributeValue.fromS(StoryItem.pk(story)),
                                ":story",
                                AttributeValue.fromS(StoryItem.SK)))
                        .scanIndexForward(false)
                        .limit(most)
                        .consistentRead(true)))
                .items()
                .stream()
                .map(item -> MemberItem.key(new ArticleId(
                        SortKey.parse(new Item(item).text(Item.SK)).id())))
                .toList();
        return Batches.get(client, table, keys, false).stream()
                .map(MemberItem::read)
                .filter(member -> member.story().equals(story))
                .sorted(Comparator.comparing(Member::at)
                        .thenComparing(member -> member.id().value())
                        .reversed())
                .toList();
    }

    @Override
    public List<Member> members(Collection<ArticleId> ids) {
        return Batches.get(client, table, ids.stream().map(MemberItem::key).toList(), false).stream()
                .map(MemberItem::read)
                .toList();
    }

    @Override
    public Map<StoryId, Story> stories(Collection<StoryId> ids) {
        Map<StoryId, Story> found = new HashMap<>();
        Batches.get(client, table, ids.stream().map(StoryItem::key).toList(), true)
                .forEach(item -> found.put(StoryItem.id(item), StoryItem.read(item)));
        return inOrder(ids, found);
    }

    private static Map<StoryId, Story> inOrder(Collection<StoryId> ids, Map<StoryId, Story> found) {
        Map<StoryId, Story> ordered = new LinkedHashMap<>();
        for (StoryId id : ids) {
            Story story = found.get(id);
            if (story != null) {
                ordered.put(id, story);
            }
        }
        return ordered;
    }

    @Override
    public Map<String, List<StoryId>> posted(String language, Collection<String> words) {
        return postings.read(language, words);
    }

    @Override
    public void post(String language, Collection<String> words, StoryId story) {
        postings.add(language, words, story);
    }

    /** One transaction. Guard: each story and article has the version it was read with. */
    @Override
    public boolean take(Step step) {
        List<TransactWriteItem> writes = new ArrayList<>();
        for (Story story : step.stories()) {
            writes.add(put(StoryItem.write(story, story.version() + 1), story.version()));
        }
        step.moves().forEach(move -> writes.addAll(writes(move)));
        try {
            Requests.send(() -> client.transactWriteItems(b -> b.transactItems(writes)));
            return true;
        } catch (TransactionCanceledException e) {
            return false;
        }
    }

    private List<TransactWriteItem> writes(Move move) {
        Member before = move.before();
        Member after = move.after();
        List<TransactWriteItem> writes = new ArrayList<>();
        if (after != null) {
            long version = before == null ? 0 : before.version();
            writes.add(put(MemberItem.write(after, after.version() + 1), version));
            writes.add(told(after));
        } else if (before != null) {
            writes.add(delete(MemberItem.key(before.id()), before.version()));
        }
        boolean leaves =
                before != null && (after == null || !MemberItem.toldKey(before).equals(MemberItem.toldKey(after)));
        if (before != null && leaves) {
            writes.add(delete(MemberItem.toldKey(before)));
        }
        return writes;
    }

    private TransactWriteItem told(Member member) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(MemberItem.writeTold(member))
                        .build())
                .build();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, long version) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        return TransactWriteItem.builder()
                .put((version == 0
                                ? put.conditionExpression("attribute_not_exists(pk)")
                                : put.conditionExpression("version = :version")
                                        .expressionAttributeValues(versioned(version)))
                        .build())
                .build();
    }

    private TransactWriteItem delete(Map<String, AttributeValue> key, long version) {
        return TransactWriteItem.builder()
                .delete(Delete.builder()
                        .tableName(table)
                        .key(key)
                        .conditionExpression("version = :version")
                        .expressionAttributeValues(versioned(version))
                        .build())
                .build();
    }

    private TransactWriteItem delete(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(Delete.builder().tableName(table).key(key).build())
                .build();
    }

    private static Map<String, AttributeValue> versioned(long version) {
        return Map.of(":version", AttributeValue.fromN(Long.toString(version)));
    }

    @Override
    public Optional<Story> story(StoryId id) {
        return get(StoryItem.key(id), false).map(StoryItem::read);
    }

    @Override
    public Page<Told> told(StoryId id, @Nullable Position after, int limit) {
        // The story itself stands behind its articles in the order of keys, so a page begins below it.
        Optional<String> place = SortKey.of(after).or(() -> Optional.of(StoryItem.SK));
        return new PageQuery(table, null, Item.PK, StoryItem.pk(id), Item.SK, true)
                .page(
                        client,
                        place,
                        limit,
                        MemberItem::readTold,
                        told -> new SortKey(
                                        told.card().sortAt(), told.card().id().value())
                                .position());
    }

    @Override
    public List<Story> latest(boolean several, int most) {
        List<StoryId> ids = new ArrayList<>();
        Map<String, AttributeValue> from = Map.of();
        do {
            Map<String, AttributeValue> start = from;
            QueryResponse answer = Requests.send(() -> client.query(b -> b.tableName(table)
                    .indexName(StoryItem.INDEX)
                    .keyConditionExpression("#pk = :pk")
                    .expressionAttributeNames(Map.of("#pk", StoryItem.LIVE_PK))
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(StoryItem.livePk(several))))
                    .scanIndexForward(false)
                    .limit(most - ids.size())
                    .exclusiveStartKey(start.isEmpty() ? null : start)));
            answer.items().forEach(item -> ids.add(StoryItem.id(new Item(item))));
            from = answer.lastEvaluatedKey();
        } while (!from.isEmpty() && ids.size() < most);
        Map<StoryId, Story> found = new HashMap<>();
        Batches.get(client, table, ids.stream().map(StoryItem::key).toList(), false)
                .forEach(item -> found.put(StoryItem.id(item), StoryItem.read(item)));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(Story::isLive)
                .toList();
    }

    private Optional<Item> get(Map<String, AttributeValue> key, boolean consistent) {
        return Item.of(Requests.send(
                        () -> client.getItem(b -> b.tableName(table).key(key).consistentRead(consistent)))
                .item());
    }
}
