package news.broadsheet.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.search.IndexEntry;
import news.broadsheet.core.source.Source;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeSearch;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import tools.jackson.databind.JsonNode;

/** Articles, the index of them, and the two functions over both. */
final class Newsstand {

    final FakeNews news = new FakeNews();
    final FakeSearch index = new FakeSearch(news);
    final TestClock clock = new TestClock();
    final SearchHandler handler = new SearchHandler(new Ports(index, clock));
    final SearchIndexHandler indexHandler = new SearchIndexHandler(new IndexPorts(index, news::find, news::find, news));

    Newsstand() {
        news.save(Samples.source("daily").build());
    }

    /** Stores an article of a source and lets the index know. */
    void bring(SampleArticle article) {
        news.store(article.build(), article.identities(), "entry");
        settle(article.id());
    }

    void settle(ArticleId id) {
        index.settle(
                id,
                () -> news.find(id)
                        .flatMap(article -> news.find(article.source().id())
                                .map(Source::rights)
                                .flatMap(rights -> IndexEntry.of(article, rights))));
    }

    static Event query(String q) {
        return Event.read("search", "typed").query("q", q);
    }

    Answer ask(String q) {
        return query(q).send(handler);
    }

    /** Headlines of the first page. */
    List<String> find(String q) {
        return headlines(ask(q));
    }

    static List<String> headlines(Answer answer) {
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(item -> item.path("headline").asString())
                .toList();
    }

    /** Headlines of all pages. */
    List<String> findAll(Event event) {
        List<String> all = new ArrayList<>();
        for (JsonNode next = null; next == null || !next.isNull(); ) {
            Answer answer = (next == null ? event : event.query("cursor", next.asString())).send(handler);
            all.addAll(headlines(answer));
            next = answer.json().path("next");
        }
        return all;
    }
}
