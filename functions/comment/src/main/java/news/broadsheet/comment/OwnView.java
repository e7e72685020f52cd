package news.broadsheet.comment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.Reactions.Own;
import news.broadsheet.lambda.http.Response;

/** What one viewer did below one article ({@code OwnComments} of docs/api.yaml): for them alone, and no cache. */
final class OwnView {

    /** Of those who wrote more, the newest are shown. */
    static final int MOST = 100;

    private OwnView() {}

    static Response answer(Own own, String person, CommentStore comments) {
        List<Comment> written = comments.find(own.comments()).stream()
                .filter(comment -> comment.isBy(person))
                .sorted(Comparator.comparing(Comment::createdAt).reversed())
                .limit(MOST)
                .toList();
        return Response.json(200, "private, no-store", json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("votes");
            own.votes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.comparing(CommentId::value)))
                    .forEach(vote -> json.writeNumberProperty(vote.getKey().value(), vote.getValue()));
            json.writeEndObject();
            json.writeArrayPropertyStart("reported");
            own.reported().stream().map(CommentId::value).sorted().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("comments");
            written.forEach(comment -> CommentView.own(json, comment));
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
