package news.broadsheet.comment;

import java.util.Optional;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Changing;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.People;

/** Takes a comment back with everything that it said before: whose it is may do so whatever else happens to it meanwhile. */
final class TakingBack {

    private final CommentStore comments;
    private final People people;

    TakingBack(CommentStore comments, People people) {
        this.comments = comments;
        this.people = people;
    }

    /** Its history is forgotten whether it is taken back now or was by a call that died behind that. */
    void run(String person, Comment comment, Decision decision) {
        Optional<Comment> left = Optional.of(comment).filter(found -> found.isBy(person));
        while (left.isPresent()) {
            Comment now = left.get();
            left = comments.change(new Change(now, now.takenBack(decision)))
                            instanceof Changing.Overtaken(Comment newer)
                    ? Optional.of(newer).filter(found -> found.isBy(person))
                    : Optional.empty();
        }
        people.forgetHistory(comment.id());
    }
}
