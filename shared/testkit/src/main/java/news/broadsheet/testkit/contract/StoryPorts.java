package news.broadsheet.testkit.contract;

import news.broadsheet.core.story.StoryReader;
import news.broadsheet.core.story.StoryStore;

/** The stores of stories over one news table. */
public record StoryPorts(StoryStore stories, StoryReader reader) {}
