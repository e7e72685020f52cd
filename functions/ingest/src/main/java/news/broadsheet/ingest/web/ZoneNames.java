package news.broadsheet.ingest.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of time zones, as minutes east of Greenwich. Where several zones share a name, RFC 822 section 5.1 decides (CST is
 * Chicago's), then the number of people (IST is India's). Military letters are left out: RFC 5322 section 4.3 takes them for
 * "-0000", as RFC 822 had their signs wrong.
 */
final class ZoneNames {

    private static final Map<String, Integer> NORTH_AMERICA = table("""
            nst -210 ndt -150 ast -240 adt -180 est -300 edt -240 et -300 cst -360 cdt -300 ct -360 mst -420 mdt -360
            mt -420 pst -480 pdt -420 pt -480 akst -540 akdt -480 hst -600 hdt -540""");

    private static final Map<String, Integer> ELSEWHERE = table("""
            gmt 0 utc 0 ut 0 z 0 wet 0 west 60 bst 60 cet 60 met 60 mez 60 wat 60 cest 120 mest 120 mesz 120 eet 120 cat 120
            sast 120 eest 180 idt 180 eat 180 msk 180 trt 180 msd 240 gst 240 irst 210 pkt 300 yekt 300 ist 330 npt 345
            ict 420 wib 420 hkt 480 sgt 480 pht 480 myt 480 wita 480 awst 480 jst 540 kst 540 wit 540 acst 570 acdt 630
            aest 600 aedt 660 nzst 720 nzdt 780 brt -180 brst -120 art -180 clt -240 clst -180 vet -240 cot -300 pet -300
            sst -660""");

    private ZoneNames() {}

    /** Seconds east of Greenwich; null where no zone of ours has this folded name. */
    static @Nullable Integer offsetSeconds(String word) {
        Integer american = NORTH_AMERICA.get(word);
        Integer minutes = american == null ? ELSEWHERE.get(word) : american;
        return minutes == null ? null : (Integer) (minutes * 60);
    }

    static boolean isNorthAmerican(String word) {
        return NORTH_AMERICA.containsKey(word);
    }

    private static Map<String, Integer> table(String pairs) {
        String[] words = pairs.split("\\s+", -1);
        Map<String, Integer> minutes = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            minutes.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return Map.copyOf(minutes);
    }
}
