package news.broadsheet.dynamodb;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.story.Story;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Images of items as a table's stream brings them, in DynamoDB's JSON ({@code {"name": {"S": "value"}}}). */
public final class StreamImages {

    private StreamImages() {}

    /**
     * The article in an image of the news table; empty where it is none, or a tombstone. A large body does not travel in
     * streams: such an article comes with an empty one.
     */
    public static Optional<Article> article(JsonNode image) {
        return item(image)
                .filter(ArticleItem::is)
                .map(ArticleItem::read)
                .filter(StoredArticle.Live.class::isInstance)
                .map(stored -> ((StoredArticle.Live) stored).article());
    }

    /** The id of the article whose tombstone this is; empty where it is none. */
    public static Optional<ArticleId> withdrawn(JsonNode image) {
        return item(image)
                .filter(ArticleItem::is)
                .map(ArticleItem::read)
                .filter(StoredArticle.Gone.class::isInstance)
                .map(StoredArticle::id);
    }

    /** The story in an image of the news table, a merged or emptied one included; empty where it is none. */
    public static Optional<Story> story(JsonNode image) {
        return item(image).filter(StoryItem::is).map(StoryItem::read);
    }

    /** The comment in an image of the comments table; empty where it is none. */
    public static Optional<Comment> comment(JsonNode image) {
        return item(image).filter(CommentItem::is).map(CommentItem::read);
    }

    /** Whether the comment in an image stands in lists and queues where it should; true where the image is no comment's. */
    public static boolean isSettled(JsonNode image) {
        return item(image).filter(CommentItem::is).map(CommentPlaces::isSettled).orElse(true);
    }

    /**
     * The vote or report in an image that is in no tally yet; empty where it is none, or is counted as it stands: the counting
     * itself comes back through the stream.
     */
    public static Optional<Reaction> untallied(JsonNode image) {
        return item(image)
                .filter(row -> ReactionItem.value(row) != ReactionItem.counted(row))
                .flatMap(TraceItem::reaction);
    }

    private static Optional<Item> item(JsonNode image) {
        return image.isObject() && !image.isEmpty() ? Optional.of(new Item(attributes(image))) : Optional.empty();
    }

    private static Map<String, AttributeValue> attributes(JsonNode object) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        object.properties().forEach(property -> attributes.put(property.getKey(), value(property.getValue())));
        return attributes;
    }

    private static AttributeValue value(JsonNode typed) {
        if (typed.size() != 1) {
            throw new IllegalArgumentException("an attribute of a stream image has one type");
        }
        Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(value.asString());
            case "N" -> AttributeValue.fromN(value.asString());
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "B" ->
                AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(value.asString())));
            case "SS" ->
                AttributeValue.fromSs(
                        value.values().stream().map(JsonNode::asString).toList());
            case "L" ->
                AttributeValue.fromL(
                        value.values().stream().map(StreamImages::value).toList());
            case "M" -> AttributeValue.fromM(attributes(value));
            case "NULL" -> AttributeValue.fromNul(true);
            default ->
                throw new IllegalArgumentException("an attribute of a stream image has the type " + only.getKey());
        };
    }
}
