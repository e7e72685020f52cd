package news.broadsheet.outbound.web;

/** The honest user agent of an installation. */
public final class UserAgent {

    private UserAgent() {}

    /** @param contact the URL where whoever runs it can be reached */
    public static String of(String contact) {
        return "Broadsheet/0.1 (+" + contact.replaceAll("[^\\x21-\\x7e]", "") + ")";
    }
}
