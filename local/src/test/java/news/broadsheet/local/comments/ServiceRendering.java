package news.broadsheet.local.comments;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** A comment's Markdown as the service shows it, by the service's own renderer, which is nobody else's business but this test's. */
final class ServiceRendering {

    private static final MethodHandle HTML = renderer();

    private ServiceRendering() {}

    static String html(String markdown) {
        try {
            return (String) HTML.invokeExact(markdown);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static MethodHandle renderer() {
        try {
            Class<?> markdown = Class.forName("news.broadsheet.comment.Markdown");
            return MethodHandles.privateLookupIn(markdown, MethodHandles.lookup())
                    .findStatic(markdown, "html", MethodType.methodType(String.class, String.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the comment function renders Markdown elsewhere now", e);
        }
    }
}
