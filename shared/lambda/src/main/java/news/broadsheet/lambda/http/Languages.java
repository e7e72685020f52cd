package news.broadsheet.lambda.http;

import java.util.Locale;
import java.util.regex.Pattern;

/** Languages as callers name them. */
public final class Languages {

    /** BCP 47 (RFC 5646): a language, and perhaps a script, a region, a variant. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private Languages() {}

    /**
     * The primary language of a tag, whatever the region: that is where articles stand.
     *
     * @throws Problem 400 that names the parameter, where this is no tag
     */
    public static String primary(String tag, String parameter) {
        if (!TAG.matcher(tag).matches()) {
            throw Problem.badRequest("A language is named by a BCP 47 tag, such as en or pt-BR.")
                    .at(parameter);
        }
        String primary = Locale.forLanguageTag(tag).getLanguage();
        return primary.isEmpty() ? "und" : primary;
    }
}
