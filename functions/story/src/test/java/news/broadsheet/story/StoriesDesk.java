package news.broadsheet.story;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.story;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.story.Fronts;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeStories;
import news.broadsheet.testkit.FakeTrends;
import news.broadsheet.testkit.SampleStory;
import news.broadsheet.testkit.TestClock;

/** The routes of stories over fakes, and a story to ask for. */
abstract class StoriesDesk {

    final FakeStories stories = new FakeStories();
    final FakeFronts fronts = new FakeFronts();
    final FakeTrends trends = new FakeTrends();
    final List<AuditEntry> log = new ArrayList<>();
    final StoriesHandler handler = new StoriesHandler(new StoriesPorts(
            stories, stories.stories(), fronts, trends, log::add, "https://site.example", new TestClock()));

    final SampleStory storm = story("storm")
            .headline("Storm & <flood> at Port Ellery")
            .owner("daily", NOW)
            .owner("echo", NOW.minusSeconds(60));

    void rank(SampleStory... samples) {
        for (SampleStory sample : samples) {
            stories.keep(sample.build());
        }
        fronts.replaceAll(Fronts.of(Fronts.considered(stories), NOW));
    }

    Answer one(StoryId id) {
        return path("one", id).send(handler);
    }

    static Event path(String event, StoryId id) {
        return Event.read("stories", event).path("story", id.value());
    }

    Answer read(String event) {
        return Event.read("stories", event).send(handler);
    }
}
