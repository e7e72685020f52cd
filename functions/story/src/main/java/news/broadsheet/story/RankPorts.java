package news.broadsheet.story;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryReader;
import news.broadsheet.core.story.TrendStore;
import news.broadsheet.core.story.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * What ranking needs of the world.
 *
 * @param vocabularies by language: which words tell something
 * @param images the story in an image of the table's stream
 */
record RankPorts(
        StoryReader stories,
        FrontPages fronts,
        TrendStore trends,
        Function<String, Vocabulary> vocabularies,
        Function<JsonNode, Optional<Story>> images,
        InstantSource clock) {}
