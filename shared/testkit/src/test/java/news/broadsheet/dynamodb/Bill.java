package news.broadsheet.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.testkit.aws.Spent;

/** What requests cost since the last time somebody asked, printed and held against a budget. */
abstract class Bill {

    final Spent spent = new Spent();

    private final String size;

    /** @param size how much is stored, for whoever reads what is printed */
    Bill(String size) {
        this.size = size;
    }

    void assertSpent(String what, double units, String... requests) {
        assertSpent(what, units, List.of(requests));
    }

    void assertSpent(String what, double units, List<String> requests) {
        Spent.Total total = spent.take();
        print(what, total);
        assertThat(total.units()).as(what).isEqualTo(units);
        assertThat(total.requests()).as(what).isEqualTo(requests);
    }

    void assertSpentAtMost(String what, double units, String... requests) {
        Spent.Total total = spent.take();
        print(what, total);
        assertThat(total.units()).as(what).isLessThanOrEqualTo(units);
        assertThat(total.requests()).as(what).isEqualTo(List.of(requests));
    }

    void print(String what, Spent.Total total) {
        System.out.printf(
                "budget, %s: %-70s %4.1f units (%.1f of indexes) %s%n",
                size, what, total.units(), total.index(), total.requests());
    }
}
