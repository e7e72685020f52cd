package news.broadsheet.article;

import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.comment.CommentStore;

/** What this function needs of the world. */
record Ports(ArticleStore.Reader articles, CommentStore comments) {}
