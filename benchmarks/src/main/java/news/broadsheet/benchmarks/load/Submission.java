package news.broadsheet.benchmarks.load;

import java.util.Optional;

/**
 * A comment on its way to the service.
 *
 * @param parent the comment that it answers
 * @param key by which the service knows it when it is sent again
 */
record Submission(String article, Person person, Optional<String> parent, String key, String text) {}
