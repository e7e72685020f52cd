package news.broadsheet.core.source;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where subscriptions to hubs are kept: at most one a source. */
public interface SubscriptionStore {

    /** One read of 0.5 units, also where there is none. */
    Optional<HubSubscription> find(SourceId source);

    /** Keeps a subscription in the place of whatever there was: one write. */
    void begin(HubSubscription subscription);

    /**
     * Changes what is kept, as it stands when the change is made: one read of 1 unit, and one write where the change
     * changes anything. It may be called again where somebody else was faster.
     *
     * @return what is kept afterwards; empty where there is nothing to change
     */
    Optional<HubSubscription> change(SourceId source, UnaryOperator<HubSubscription> change);
}
