package news.broadsheet.comment;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.comment.CommentCounter;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.SettingsStore;

/** What the counting function needs of the world. */
record StreamPorts(
        CommentCounter counter,
        CommentStore comments,
        SettingsStore settings,
        Function<ArticleId, Optional<Known>> articles,
        InstantSource clock) {}
