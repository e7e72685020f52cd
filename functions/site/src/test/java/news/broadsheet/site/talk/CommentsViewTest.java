package news.broadsheet.site.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Tally;
import news.broadsheet.site.talk.CommentsView.Entry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommentsViewTest {

    private static final ArticleId ARTICLE = new ArticleId("a".repeat(26));
    private static final Author ADA = new Author("key", "Ada <b>");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final Decision REMOVAL =
            Decision.of(Decision.Action.REMOVE, new Actor(Actor.Kind.AUTHOR, null, null), AT);

    private static CommentId id(int number) {
        return new CommentId("c".repeat(25) + (char) ('0' + number));
    }

    private static Comment root(int number) {
        return Comment.root(id(number), ARTICLE, ADA, "I *differ*.\n<script>alert(1)</script>", AT);
    }

    private static Entry shown(Comment comment) {
        return CommentsView.roots(Page.end(List.of(comment))).entries().getFirst();
    }

    @Nested
    class OneComment {

        @Test
        void itsWordsAreSafeHtmlAndItsNameIsPlain() {
            Entry entry = shown(root(1));

            assertThat(entry.name()).isEqualTo("Ada <b>");
            assertThat(entry.html()).contains("<em>differ</em>").doesNotContain("<script");
            assertThat(entry.isPlace()).isFalse();
            assertThat(entry.edited()).isFalse();
            assertThat(entry.anchor()).isEqualTo("comment-" + id(1));
        }

        @Test
        void itsRepliesHaveAPage() {
            Entry entry = shown(root(1).with(new Tally(3, 2, 0, 0, 0, 0)));

            assertThat(entry.replies()).isEqualTo(3);
            assertThat(entry.repliesPath()).isEqualTo("/articles/" + ARTICLE + "/comments?parent=" + id(1));
        }

        @Test
        void withoutRepliesThereIsNoSuchPage() {
            assertThat(shown(root(1)).repliesPath()).isNull();
        }

        @Test
        void ofATombstoneThePlaceIsLeft() {
            Entry entry = shown(root(1).with(new Tally(1, 1, 0, 0, 0, 0)).takenBack(REMOVAL));

            assertThat(entry.isPlace()).isTrue();
            assertThat(entry.removed()).isTrue();
            assertThat(entry.name()).isNull();
            assertThat(entry.repliesPath()).isNotNull();
        }

        @Test
        void ofWhatStaffRemovedOrHoldNothingIsShownThoughTheWordsAreKept() {
            Comment removed = root(1).decided(CommentState.REMOVED, REMOVAL);
            Comment held = root(2).decided(CommentState.HELD, REMOVAL);

            assertThat(removed.text()).isNotNull();
            assertThat(shown(removed).html()).isNull();
            assertThat(shown(removed).removed()).isTrue();
            assertThat(shown(held).html()).isNull();
            assertThat(shown(held).name()).isNull();
            assertThat(shown(held).removed()).isFalse();
        }

        @Test
        void anEditIsTold() {
            Comment edited = root(1).edited("Other words.", AT.plusSeconds(9), CommentState.PUBLISHED, REMOVAL);

            assertThat(shown(edited).edited()).isTrue();
            assertThat(shown(edited.decided(CommentState.HELD, REMOVAL)).edited())
                    .isFalse();
        }

        @Test
        void theIndentEndsAtSix() {
            Comment comment = root(0);
            for (int depth = 1; depth <= 9; depth++) {
                comment = comment.reply(id(depth), ADA, "So do I.", AT);
                assertThat(shown(comment).indent()).isEqualTo(Math.min(6, depth));
            }
        }
    }

    @Nested
    class Replies {

        private final Comment root = root(0);
        private final Comment first = root.reply(id(1), ADA, "1", AT);
        private final Comment second = root.reply(id(2), ADA, "2", AT);
        private final Comment third = first.reply(id(3), ADA, "3", AT);
        private final Comment fourth = third.reply(id(4), ADA, "4", AT);

        private static List<CommentId> ids(CommentsView view) {
            return view.entries().stream().map(Entry::id).toList();
        }

        @Test
        void standBehindWhatTheyAnswer() {
            Page<Comment> page = Page.end(List.of(first, second, third, fourth));

            assertThat(ids(CommentsView.replies(page))).containsExactly(id(1), id(3), id(4), id(2));
        }

        @Test
        void toAnEarlierPageAreLeftWhereTheyAre() {
            Page<Comment> page = Page.end(List.of(second, third, fourth));

            assertThat(ids(CommentsView.replies(page))).containsExactly(id(2), id(3), id(4));
        }
    }

    @Test
    void theNextPageIsKept() {
        Position next = new Position("x");

        assertThat(CommentsView.roots(new Page<>(List.of(root(1)), Optional.of(next)))
                        .next())
                .contains(next);
    }
}
