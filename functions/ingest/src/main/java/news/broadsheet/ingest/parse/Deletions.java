package news.broadsheet.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.ingest.parse.xml.XmlNode;

/** Entries taken back (RFC 6721). */
final class Deletions {

    private Deletions() {}

    static List<Deletion> read(XmlNode feed, Reading reading) {
        List<Deletion> deletions = new ArrayList<>();
        for (XmlNode deleted : feed.all("at:deleted-entry")) {
            String guid = deleted.attribute("ref");
            if (guid != null && deleted.isClosed() && deletions.size() < FeedParser.MOST_ENTRIES) {
                deletions.add(new Deletion(guid, reading.date(deleted.attribute("when"))));
            }
        }
        return deletions;
    }
}
