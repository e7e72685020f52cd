package news.broadsheet.local.template;

/** The template cannot be run here; the message is one sentence for people. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TemplateException(String message) {
        super(message);
    }
}
