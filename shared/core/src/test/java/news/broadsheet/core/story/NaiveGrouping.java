package news.broadsheet.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What {@link Grouping} is said to do, written for the reader: every mean is taken anew over single articles. */
final class NaiveGrouping {

    private final List<Terms> articles;
    private final Vocabulary vocabulary;

    NaiveGrouping(List<Terms> articles, Vocabulary vocabulary) {
        this.articles = articles;
        this.vocabulary = vocabulary;
    }

    List<List<Integer>> groups() {
        List<Set<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            groups.add(new TreeSet<>(Set.of(i)));
        }
        Set<Set<Set<Integer>>> apart = new HashSet<>();
        while (true) {
            Set<Set<Integer>> pair = nearest(groups, apart);
            if (pair.isEmpty()) {
                return groups.stream()
                        .map(group -> (List<Integer>) new ArrayList<>(group))
                        .sorted(Comparator.comparing(List::getFirst))
                        .toList();
            }
            List<Set<Integer>> two = List.copyOf(pair);
            if (isOneEvent(two.get(0), two.get(1))) {
                groups.removeAll(two);
                Set<Integer> united = new TreeSet<>(two.get(0));
                united.addAll(two.get(1));
                groups.add(united);
            } else {
                apart.add(pair);
            }
        }
    }

    private Set<Set<Integer>> nearest(List<Set<Integer>> groups, Set<Set<Set<Integer>>> apart) {
        double best = Grouping.alike(vocabulary);
        Set<Set<Integer>> nearest = Set.of();
        for (Set<Integer> one : groups) {
            for (Set<Integer> other : groups) {
                if (!one.equals(other) && between(one, other) >= best && !apart.contains(Set.of(one, other))) {
                    best = between(one, other);
                    nearest = Set.of(one, other);
                }
            }
        }
        return nearest;
    }

    private boolean isOneEvent(Set<Integer> one, Set<Integer> other) {
        return one.size() < 3
                || other.size() < 3
                || between(one, other) >= Grouping.BETWEEN * Math.min(within(one), within(other));
    }

    private double between(Set<Integer> one, Set<Integer> other) {
        double sum = 0;
        for (int i : one) {
            for (int j : other) {
                sum += cosine(articles.get(i), articles.get(j));
            }
        }
        return sum / (one.size() * other.size());
    }

    private double within(Set<Integer> group) {
        double sum = 0;
        int pairs = 0;
        for (int i : group) {
            for (int j : group) {
                if (i < j) {
                    sum += cosine(articles.get(i), articles.get(j));
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    private double cosine(Terms one, Terms other) {
        return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
    }

    private double product(Terms one, Terms other) {
        double product = 0;
        for (int i = 0; i < one.size(); i++) {
            int j = other.words().indexOf(one.words().get(i));
            if (j >= 0) {
                double rarity = vocabulary.weight(one.words().get(i));
                product += rarity * rarity * one.weight(i) * other.weight(j);
            }
        }
        return product;
    }
}
