package news.broadsheet.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import news.broadsheet.core.source.Hosts;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/** Holds up each request that a client makes, redirected ones and forms included, until its host may be asked. */
final class PausingRequests implements ExecChainHandler {

    private final RequestPause pause;

    PausingRequests(RequestPause pause) {
        this.pause = pause;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        String host = Hosts.of(URI.create(scope.route.getTargetHost().toURI()));
        try {
            pause.before(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted in the pause between two requests");
        }
        try {
            return chain.proceed(request, scope);
        } finally {
            pause.after(host);
        }
    }
}
