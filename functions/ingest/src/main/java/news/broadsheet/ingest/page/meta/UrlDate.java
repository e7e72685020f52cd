package news.broadsheet.ingest.page.meta;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.web.WebDates;
import news.broadsheet.ingest.web.WrittenDate;
import org.jspecify.annotations.Nullable;

/** The day in the path of an address: "/2019/10/19/", "/2019-10-19-title", "/20191019/", "/2019/oct/19/". */
final class UrlDate {

    private static final Pattern DAY = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})"
            + "(?:([/_-])([01]?[0-9]|[a-z]{3})\\2([0-3]?[0-9])|([01][0-9])/?([0-3][0-9]))(?![0-9])");

    private UrlDate() {}

    static Optional<WrittenDate> of(@Nullable URI url) {
        return url == null || url.getRawPath() == null ? Optional.empty() : ofPath(url.getRawPath());
    }

    private static Optional<WrittenDate> ofPath(String path) {
        Matcher day = DAY.matcher(path.toLowerCase(Locale.ROOT));
        while (day.find()) {
            boolean apart = day.group(2) != null;
            String month = apart ? day.group(3) : day.group(5);
            String number = apart ? day.group(4) : day.group(6);
            Optional<WrittenDate> read = WebDates.written(day.group(1) + '-' + month + '-' + number, false)
                    .filter(WrittenDate::dayStated);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }
}
