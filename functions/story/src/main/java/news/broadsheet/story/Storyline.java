package news.broadsheet.story;

import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.story.StoryDesk;
import news.broadsheet.core.story.Vocabulary;

/** Keeps stories and related cards in step with an article, as it is now: new, revised, or gone. */
final class Storyline {

    private final Ports ports;

    Storyline(Ports ports) {
        this.ports = ports;
    }

    void follow(ArticleId id) {
        Optional<Article> article = ports.articles().find(id);
        if (article.isPresent()) {
            tell(article.get());
        } else {
            new StoryDesk(ports.stories(), Vocabulary.NONE).withdraw(id);
            new RelatedCards(ports, Vocabulary.NONE).gone(id);
        }
    }

    private void tell(Article article) {
        Vocabulary.Growing vocabulary = ports.vocabularies().of(Vocabulary.language(article.language()));
        StoryDesk desk = new StoryDesk(ports.stories(), vocabulary);
        ArticleReading reading = new ArticleReading(vocabulary, ports.meaning());
        StoryDesk.Placement placement =
                desk.place(reading.read(article, ports.ownerships().of(article.source())));
        new RelatedCards(ports, vocabulary).live(placement);
    }
}
