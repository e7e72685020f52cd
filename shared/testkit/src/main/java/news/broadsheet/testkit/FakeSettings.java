package news.broadsheet.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.core.comment.SettingsStore;

/** The newsroom's settings in memory. */
public final class FakeSettings implements SettingsStore {

    private final Map<Scope, CommentSettings> settings = new HashMap<>();

    @Override
    public synchronized Map<Scope, CommentSettings> find(Collection<Scope> scopes) {
        Map<Scope, CommentSettings> found = new HashMap<>(settings);
        found.keySet().retainAll(scopes);
        return found;
    }

    @Override
    public synchronized boolean put(Scope scope, CommentSettings next) {
        long version = settings.getOrDefault(scope, CommentSettings.NONE).version();
        if (version != next.version() - 1) {
            return false;
        }
        settings.put(scope, next);
        return true;
    }
}
