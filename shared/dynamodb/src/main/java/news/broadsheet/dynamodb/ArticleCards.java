package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.feed.Card;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Puts an article's card into its lists, and takes it out of those it has left; repeating either changes nothing. */
final class ArticleCards {

    private final DynamoDbClient client;
    private final String table;

    ArticleCards(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** @param live with its body, of which a card tells the length */
    void place(StoredArticle.Live live) {
        Card card = Card.of(live.article());
        List<WriteRequest> writes = new ArrayList<>(deletes(live));
        for (String list : live.lists()) {
            Map<String, AttributeValue> item = CardItem.write(list, card);
            writes.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        }
        Batches.write(client, table, writes);
    }

    void takeOut(StoredArticle.Gone gone) {
        Batches.write(client, table, deletes(gone));
    }

    /** As {@link #takeOut}, and notes that the article was taken back: 1 write unit more. */
    void bury(StoredArticle.Gone gone) {
        List<WriteRequest> writes = new ArrayList<>(deletes(gone));
        Map<String, AttributeValue> item = WithdrawnItem.write(gone);
        writes.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        Batches.write(client, table, writes);
    }

    private static List<WriteRequest> deletes(StoredArticle stored) {
        return stored.leftLists().stream()
                .map(list -> CardItem.key(list, stored.sortAt(), stored.id()))
                .map(key -> WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(key))
                        .build())
                .toList();
    }
}
