package news.broadsheet.webhook;

import java.util.List;

/** Takes messages for the queue. */
@FunctionalInterface
interface Outbox {

    /** Sends all of them. Where it throws, some may have gone; sending them again is no harm. */
    void send(List<Notice> notices);
}
