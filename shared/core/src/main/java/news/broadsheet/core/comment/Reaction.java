package news.broadsheet.core.comment;

import news.broadsheet.core.article.ArticleId;

/** Names what one person thinks of one comment: their vote or their report. */
public record Reaction(Kind kind, String person, ArticleId article, CommentId comment) {

    /** Kinds of reactions. */
    public enum Kind {
        VOTE,
        REPORT
    }
}
