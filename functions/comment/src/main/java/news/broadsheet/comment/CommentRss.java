package news.broadsheet.comment;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.ArticleBrief;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.view.Syndication;
import news.broadsheet.markup.Markdown;
import org.jsoup.Jsoup;

/** The newest comments of an article as RSS, their text as safe HTML. */
final class CommentRss {

    static final int ITEMS = 50;

    private static final int IN_TITLE = 60;

    private CommentRss() {}

    static Response answer(String site, ArticleId article, Optional<ArticleBrief> brief, List<Comment> newest) {
        String page = site + "/articles/" + article;
        String headline = brief.map(ArticleBrief::headline).orElse("");
        return new Syndication(
                        headline.isEmpty() ? "Comments" : "Comments on: " + headline,
                        page,
                        "What readers say about this article.",
                        null,
                        newest.stream().map(comment -> item(page, comment)).toList())
                .rss();
    }

    private static Syndication.Item item(String page, Comment comment) {
        String name = Optional.ofNullable(comment.author()).map(Author::name).orElse(Authors.NAMELESS);
        String html = Markdown.html(Optional.ofNullable(comment.text()).orElse(""));
        String plain = Jsoup.parseBodyFragment(html).text();
        return new Syndication.Item(
                comment.id().value(),
                name + ": " + beginning(plain),
                page + "#comment-" + comment.id(),
                name,
                comment.createdAt(),
                html,
                plain,
                null,
                null);
    }

    private static String beginning(String line) {
        int length = line.codePointCount(0, line.length());
        return length <= IN_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, IN_TITLE)) + "…";
    }
}
