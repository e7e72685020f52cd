package news.broadsheet.dynamodb;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Something else that happens just before the n-th request of a kind is sent, by which a test has a race end as it wants. */
final class Meanwhile implements ExecutionInterceptor {

    private final Class<? extends SdkRequest> kind;
    private final int nth;
    private final Runnable happening;
    private final AtomicInteger seen = new AtomicInteger();

    /** @param nth from 1 */
    Meanwhile(Class<? extends SdkRequest> kind, int nth, Runnable happening) {
        this.kind = kind;
        this.nth = nth;
        this.happening = happening;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (kind.isInstance(context.request()) && seen.incrementAndGet() == nth) {
            happening.run();
        }
    }

    boolean happened() {
        return seen.get() >= nth;
    }
}
