package news.broadsheet.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.core.story.FrontPages;

/** Fronts in memory. */
public final class FakeFronts implements FrontPages {

    private final Map<FrontName, List<FrontPage>> lists = new HashMap<>();
    private final Throttle throttle = new Throttle();
    private int written;

    public Throttle throttle() {
        return throttle;
    }

    /** Pages written since the beginning. */
    public synchronized int written() {
        return written;
    }

    @Override
    public synchronized Optional<FrontPage> page(FrontName list, int number) {
        throttle.request();
        List<FrontPage> pages = lists.getOrDefault(list, List.of());
        return number < 0 || number >= pages.size() ? Optional.empty() : Optional.of(pages.get(number));
    }

    @Override
    public synchronized Map<FrontName, FrontPage> firsts(Collection<FrontName> names) {
        throttle.request();
        Map<FrontName, FrontPage> firsts = new HashMap<>();
        names.forEach(name ->
                lists.getOrDefault(name, List.of()).stream().findFirst().ifPresent(page -> firsts.put(name, page)));
        return firsts;
    }

    @Override
    public synchronized void replace(FrontName list, List<FrontPage> pages) {
        throttle.request();
        List<FrontPage> before = lists.getOrDefault(list, List.of());
        List<FrontPage> after = new ArrayList<>();
        for (FrontPage page : pages.subList(0, Math.min(MOST_PAGES, pages.size()))) {
            int number = after.size();
            boolean stays = number < before.size() && before.get(number).shows(page);
            written += stays ? 0 : 1;
            after.add(stays ? before.get(number) : page);
        }
        lists.put(list, after);
    }

    @Override
    public synchronized void replaceAll(Map<FrontName, List<FrontPage>> next) {
        Set<FrontName> gone = new HashSet<>(lists.keySet());
        gone.removeAll(next.keySet());
        gone.forEach(list -> replace(list, List.of()));
        next.forEach(this::replace);
    }
}
