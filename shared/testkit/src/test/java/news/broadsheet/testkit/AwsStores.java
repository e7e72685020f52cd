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
import news.broadsheet.testkit.aws.TestAws;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.aws.Throttling;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** Every contract over DynamoDB and S3, wherever they are. */
abstract class AwsStores {

    private final Throttle throttle = new Throttle();
    private TestTables tables;

    abstract TestAws aws();

    @BeforeEach
    void createTables() {
        tables = aws().fresh();
    }

    @AfterEach
    void deleteTables() {
        tables.close();
    }

    private NewsPorts newsPorts(boolean answersLost) {
        return tables.newsPorts(throttle, new Throttling(throttle, answersLost));
    }

    private CommentPorts commentPorts(boolean answersLost) {
        return tables.commentPorts(throttle, new Throttling(throttle, answersLost));
    }

    @Nested
    class Sources extends SourceStoreContract {
        @Override
        protected NewsPorts news() {
            return newsPorts(false);
        }
    }

    @Nested
    class Subscriptions extends SubscriptionStoreContract {
        @Override
        protected SubscriptionStore subscriptions() {
            return tables.subscriptions(new Throttling(throttle, false));
        }
    }

    @Nested
    class Webhooks extends WebhookStoreContract {
        @Override
        protected WebhookStore webhooks() {
            return tables.webhooks(new Throttling(throttle, false));
        }
    }

    @Nested
    class Pauses extends HostPausesContract {
        @Override
        protected HostPauses pauses() {
            return tables.hostPauses(new Throttling(throttle, false));
        }
    }

    @Nested
    class Pings extends PingStoreContract {
        @Override
        protected PingStore pings() {
            return tables.pings(new Throttling(throttle, false));
        }
    }

    @Nested
    class Fronts extends FrontPagesContract {
        @Override
        protected FrontPages fronts() {
            return tables.fronts(new Throttling(throttle, false));
        }
    }

    @Nested
    class Trends extends TrendStoreContract {
        @Override
        protected TrendStore trends() {
            return tables.trends(new Throttling(throttle, false));
        }
    }

    @Nested
    class Articles extends ArticleStoreContract {
        @Override
        protected NewsPorts news() {
            return newsPorts(false);
        }
    }

    @Nested
    class Pages extends PageShelfContract {
        @Override
        protected PageShelf shelf() {
            return tables.pages(new TestClock(), new Throttling(throttle, false));
        }
    }

    @Nested
    class Images extends ImageShelfContract {
        @Override
        protected ImageShelf shelf() {
            return tables.images(new Throttling(throttle, false));
        }
    }

    @Nested
    class Identities extends IdentityContract {
        @Override
        protected NewsPorts news() {
            return newsPorts(false);
        }
    }

    @Nested
    class Feeds extends FeedStoreContract {
        @Override
        protected NewsPorts news() {
            return newsPorts(false);
        }
    }

    @Nested
    class Stories extends StoryStoreContract {
        @Override
        protected StoryPorts ports() {
            return tables.stories(new TestClock(), new Throttling(throttle, false));
        }
    }

    @Nested
    class Related extends RelatedStoreContract {
        @Override
        protected NewsPorts news() {
            return newsPorts(false);
        }
    }

    @Nested
    class SearchIndexes extends SearchContract {
        @Override
        protected SearchPorts ports() {
            return tables.searchPorts(throttle, new Throttling(throttle, false));
        }
    }

    @Nested
    class SearchIndexesWhoseAnswersAreLost extends SearchContract {
        @Override
        protected SearchPorts ports() {
            return tables.searchPorts(throttle, new Throttling(throttle, true));
        }
    }

    @Nested
    class Comments extends CommentStoreContract {
        @Override
        protected CommentPorts ports() {
            return commentPorts(false);
        }
    }

    @Nested
    class Changes extends CommentChangeContract {
        @Override
        protected CommentPorts ports() {
            return commentPorts(false);
        }
    }

    @Nested
    class Archive extends CommentArchiveContract {
        @Override
        protected CommentPorts ports() {
            return commentPorts(false);
        }

        @Override
        protected CommentArchive archive() {
            return tables.archive(new Throttling(throttle, false));
        }
    }

    @Nested
    class Votes extends ReactionsContract {
        @Override
        protected CommentPorts ports() {
            return commentPorts(false);
        }
    }

    @Nested
    class Staff extends NewsroomContract {
        @Override
        protected StaffPorts staff() {
            return tables.staffPorts(throttle, new Throttling(throttle, false));
        }
    }

    @Nested
    class Persons extends PeopleContract {
        @Override
        protected StaffPorts staff() {
            return tables.staffPorts(throttle, new Throttling(throttle, false));
        }
    }

    @Nested
    class Counter extends CommentCounterContract {
        @Override
        protected CommentPorts ports() {
            return commentPorts(false);
        }
    }

    @Nested
    class RequestsThatFail extends InterruptionContract {
        @Override
        protected NewsPorts news() {
            return newsPorts(false);
        }

        @Override
        protected CommentPorts ports() {
            return commentPorts(false);
        }
    }

    @Nested
    class AnswersThatAreLost extends InterruptionContract {
        @Override
        protected NewsPorts news() {
            return newsPorts(true);
        }

        @Override
        protected CommentPorts ports() {
            return commentPorts(true);
        }
    }
}
