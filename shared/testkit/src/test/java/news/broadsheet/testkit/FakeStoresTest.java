package news.broadsheet.testkit;

import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.comment.CommentArchive;
import news.broadsheet.core.feed.PingStore;
import news.broadsheet.core.media.ImageShelf;
import news.broadsheet.core.source.HostPauses;
import news.broadsheet.core.source.SubscriptionStore;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.TrendStore;
import news.broadsheet.core.webhook.WebhookStore;
import news.broadsheet.testkit.contract.ArticleStoreContract;
import news.broadsheet.testkit.contract.CommentArchiveContract;
import news.broadsheet.testkit.contract.CommentChangeContract;
import news.broadsheet.testkit.contract.CommentCounterContract;
import news.broadsheet.testkit.contract.CommentPorts;
import news.broadsheet.testkit.contract.CommentStoreContract;
import news.broadsheet.testkit.contract.FeedStoreContract;
import news.broadsheet.testkit.contract.FrontPagesContract;
import news.broadsheet.testkit.contract.HostPausesContract;
import news.broadsheet.testkit.contract.IdentityContract;
import news.broadsheet.testkit.contract.ImageShelfContract;
import news.broadsheet.testkit.contract.InterruptionContract;
import news.broadsheet.testkit.contract.NewsPorts;
import news.broadsheet.testkit.contract.NewsroomContract;
import news.broadsheet.testkit.contract.PageShelfContract;
import news.broadsheet.testkit.contract.PeopleContract;
import news.broadsheet.testkit.contract.PingStoreContract;
import news.broadsheet.testkit.contract.ReactionsContract;
import news.broadsheet.testkit.contract.RelatedStoreContract;
import news.broadsheet.testkit.contract.SearchContract;
import news.broadsheet.testkit.contract.SearchPorts;
import news.broadsheet.testkit.contract.SourceStoreContract;
import news.broadsheet.testkit.contract.StaffPorts;
import news.broadsheet.testkit.contract.StoryPorts;
import news.broadsheet.testkit.contract.StoryStoreContract;
import news.broadsheet.testkit.contract.SubscriptionStoreContract;
import news.broadsheet.testkit.contract.TrendStoreContract;
import news.broadsheet.testkit.contract.WebhookStoreContract;
import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts, so that what is tested against them holds against the real stores. */
class FakeStoresTest {

    private final NewsPorts news = NewsPorts.of(new FakeNews());
    private final FakeComments commentsTable = new FakeComments();
    private final CommentPorts comments = CommentPorts.of(commentsTable);
    private final PageShelf pages = new FakePageShelf();

    @Nested
    class Sources extends SourceStoreContract {
        @Override
        protected NewsPorts news() {
            return news;
        }
    }

    @Nested
    class Subscriptions extends SubscriptionStoreContract {
        @Override
        protected SubscriptionStore subscriptions() {
            return new FakeSubscriptions();
        }
    }

    @Nested
    class Webhooks extends WebhookStoreContract {
        @Override
        protected WebhookStore webhooks() {
            return new FakeWebhooks();
        }
    }

    @Nested
    class Pauses extends HostPausesContract {
        @Override
        protected HostPauses pauses() {
            return new FakeHostPauses();
        }
    }

    @Nested
    class Pings extends PingStoreContract {
        private final PingStore pings = new FakePings();

        @Override
        protected PingStore pings() {
            return pings;
        }
    }

    @Nested
    class Fronts extends FrontPagesContract {
        private final FrontPages fronts = new FakeFronts();

        @Override
        protected FrontPages fronts() {
            return fronts;
        }
    }

    @Nested
    class Trends extends TrendStoreContract {
        private final TrendStore trends = new FakeTrends();

        @Override
        protected TrendStore trends() {
            return trends;
        }
    }

    @Nested
    class Articles extends ArticleStoreContract {
        @Override
        protected NewsPorts news() {
            return news;
        }
    }

    @Nested
    class Pages extends PageShelfContract {
        @Override
        protected PageShelf shelf() {
            return pages;
        }
    }

    @Nested
    class Images extends ImageShelfContract {
        private final ImageShelf images = new FakeImageShelf();

        @Override
        protected ImageShelf shelf() {
            return images;
        }
    }

    @Nested
    class Identities extends IdentityContract {
        @Override
        protected NewsPorts news() {
            return news;
        }
    }

    @Nested
    class Feeds extends FeedStoreContract {
        @Override
        protected NewsPorts news() {
            return news;
        }
    }

    @Nested
    class Related extends RelatedStoreContract {
        @Override
        protected NewsPorts news() {
            return news;
        }
    }

    @Nested
    class Stories extends StoryStoreContract {
        private final FakeStories fake = new FakeStories();

        @Override
        protected StoryPorts ports() {
            return new StoryPorts(fake.stories(), fake);
        }
    }

    @Nested
    class SearchIndexes extends SearchContract {
        private final FakeNews articles = new FakeNews();
        private final FakeSearch index = new FakeSearch(articles);

        @Override
        protected SearchPorts ports() {
            return new SearchPorts(index, index, NewsPorts.of(articles));
        }
    }

    @Nested
    class Comments extends CommentStoreContract {
        @Override
        protected CommentPorts ports() {
            return comments;
        }
    }

    @Nested
    class Changes extends CommentChangeContract {
        @Override
        protected CommentPorts ports() {
            return comments;
        }
    }

    @Nested
    class Archive extends CommentArchiveContract {
        @Override
        protected CommentPorts ports() {
            return comments;
        }

        @Override
        protected CommentArchive archive() {
            return new FakeArchive(commentsTable);
        }
    }

    @Nested
    class Votes extends ReactionsContract {
        @Override
        protected CommentPorts ports() {
            return comments;
        }
    }

    @Nested
    class Staff extends NewsroomContract {
        private final StaffPorts ports = StaffPorts.of(new FakeComments());

        @Override
        protected StaffPorts staff() {
            return ports;
        }
    }

    @Nested
    class Persons extends PeopleContract {
        private final StaffPorts ports = StaffPorts.of(new FakeComments());

        @Override
        protected StaffPorts staff() {
            return ports;
        }
    }

    @Nested
    class Counter extends CommentCounterContract {
        @Override
        protected CommentPorts ports() {
            return comments;
        }
    }

    @Nested
    class Interruptions extends InterruptionContract {
        @Override
        protected NewsPorts news() {
            return news;
        }

        @Override
        protected CommentPorts ports() {
            return comments;
        }
    }
}
