package news.broadsheet.core.comment;

import java.util.Collection;
import java.util.Map;

/** Where the newsroom's settings are kept. */
public interface SettingsStore {

    /** What is set for these scopes: one batch, 0.5 read units each; a scope without settings is missing. */
    Map<Scope, CommentSettings> find(Collection<Scope> scopes);

    /**
     * Stores settings.
     *
     * @param next with the version after the one that was read
     * @return whether they were stored; not where they had changed since
     */
    boolean put(Scope scope, CommentSettings next);
}
