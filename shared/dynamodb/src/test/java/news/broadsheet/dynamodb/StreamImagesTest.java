package news.broadsheet.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StreamImagesTest {

    private static final String ID = Ids.of("a");

    @Test
    void aCommentIsReadFromItsImage() {
        JsonNode image = json("""
                {"pk": {"S": "COMMENT#ID"}, "sk": {"S": "COMMENT"}, "article": {"S": "ID"}, "root": {"S": "ID"},
                 "depth": {"N": "0"}, "authorKey": {"S": "k"}, "authorName": {"S": "Ada"}, "text": {"S": "Hello"},
                 "createdAt": {"N": "1772366400000"}, "replies": {"N": "3"}, "version": {"N": "2"}}""");
        Comment comment = StreamImages.comment(image).orElseThrow();
        assertThat(comment.text()).isEqualTo("Hello");
        assertThat(comment.createdAt()).isEqualTo(Instant.ofEpochMilli(1772366400000L));
        assertThat(comment.tally().replies()).isEqualTo(3);
        assertThat(comment.version()).isEqualTo(2);
        assertThat(StreamImages.article(image)).isEmpty();
        assertThat(StreamImages.withdrawn(image)).isEmpty();
    }

    @Test
    void aTombstoneIsNoArticle() {
        JsonNode image = json("""
                {"pk": {"S": "ART#ID"}, "sk": {"S": "ART"}, "source": {"S": "daily"}, "sortAt": {"N": "0"},
                 "names": {"SS": ["a", "b"]}, "leftLists": {"SS": ["LIST#latest"]}, "version": {"N": "2"},
                 "reason": {"S": "libel"}, "withdrawnAt": {"N": "1"}}""");
        assertThat(StreamImages.article(image)).isEmpty();
        assertThat(StreamImages.withdrawn(image)).contains(new ArticleId(ID));
    }

    @Test
    void whatIsThereNotIsNothing() {
        for (JsonNode image : List.of(json("{}"), json("null"), json("{}").path("NewImage"))) {
            assertThat(StreamImages.article(image)).isEmpty();
            assertThat(StreamImages.comment(image)).isEmpty();
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text.replace("ID", ID));
    }
}
