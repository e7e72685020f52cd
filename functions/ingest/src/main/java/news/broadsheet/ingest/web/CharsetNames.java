package news.broadsheet.ingest.web;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of character sets mean in practice. Most of the old ones stand for the larger set that the makers of
 * browsers agreed on (WHATWG Encoding, section 4.2): a page that calls itself GB 2312 is written in its successor, one in
 * Latin-1 in Windows-1252. A few names are those of other systems, or of sets that Java lacks and that differ from one it
 * has in rare letters only.
 */
public final class CharsetNames {

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("shift-jisx0213", "x-sjis_0213"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks-c-5601-1987", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("uhc", "x-windows-949"),
            Map.entry("macintosh", "x-macroman"),
            Map.entry("mac-cyrillic", "x-maccyrillic"),
            Map.entry("mac-greek", "x-macgreek"),
            Map.entry("maclatin2", "x-maccentraleurope"),
            Map.entry("kz1048", "windows-1251"),
            Map.entry("ptcp154", "windows-1251"),
            Map.entry("koi8-t", "koi8-r"));

    private CharsetNames() {}

    /**
     * The character set that a name means.
     *
     * @param name in any case, with hyphens or underscores
     * @return empty where there is no such set
     */
    public static Optional<Charset> charset(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        String meant = MEANT.getOrDefault(plain, name);
        for (String spelling : new String[] {meant, plain, "x-" + plain}) {
            try {
                if (Charset.isSupported(spelling)) {
                    return Optional.of(Charset.forName(spelling));
                }
            } catch (IllegalArgumentException e) {
                // Not even a name.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
