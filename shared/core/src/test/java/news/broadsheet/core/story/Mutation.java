package news.broadsheet.core.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What others do to an article before they publish it as theirs. A line of a text is a paragraph. */
enum Mutation {
    BYLINE {
        @Override
        String of(String text, Random random) {
            return "By " + oneOf(FIRST, random) + " " + oneOf(LAST, random) + " , " + oneOf(DESKS, random) + "\n"
                    + text.replaceFirst("\\ABy .*\n", "");
        }
    },
    DATELINE {
        @Override
        String of(String text, Random random) {
            String dateline = oneOf(CITIES, random) + " ( " + oneOf(AGENCIES, random) + " ) , " + oneOf(MONTHS, random)
                    + " " + (1 + random.nextInt(28)) + " - ";
            return dateline + text.replaceFirst("\\A[A-Z ]+ \\( .* \\) , [A-Z][a-z]+ \\d+ - ", "");
        }
    },
    /** Cut from the end, as a rewrite for a short column. */
    CUT {
        @Override
        String of(String text, Random random) {
            List<String> words = words(text);
            return String.join("", words.subList(0, kept(words.size(), random)));
        }
    },
    /** Whole paragraphs left out wherever they stand. */
    PARAGRAPHS_KEPT {
        @Override
        String of(String text, Random random) {
            List<String> paragraphs = text.lines().toList();
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, paragraphs.size()).boxed().toList());
            Collections.shuffle(order, random);
            int total = words(text).size();
            int least = kept(total, random);
            Set<Integer> gone = new HashSet<>();
            for (int i : order) {
                int words = words(paragraphs.get(i)).size();
                if (total - words >= least) {
                    gone.add(i);
                    total -= words;
                }
            }
            return IntStream.range(0, paragraphs.size())
                    .filter(i -> !gone.contains(i))
                    .mapToObj(paragraphs::get)
                    .collect(Collectors.joining("\n"));
        }
    },
    MIDDLE_KEPT {
        @Override
        String of(String text, Random random) {
            List<String> words = words(text);
            int kept = kept(words.size(), random);
            int from = random.nextInt(words.size() - kept + 1);
            return String.join("", words.subList(from, from + kept));
        }
    },
    /** Hardly anybody does this; it is the hardest reading of "50 to 90 % kept". */
    WORDS_KEPT {
        @Override
        String of(String text, Random random) {
            double share = LEAST_KEPT + (MOST_KEPT - LEAST_KEPT) * random.nextDouble();
            return words(text).stream().filter(_ -> random.nextDouble() < share).collect(Collectors.joining());
        }
    },
    BOILERPLATE {
        @Override
        String of(String text, Random random) {
            List<String> words = words(FILLER);
            int count = 15 + random.nextInt(Math.clamp(words(text).size(), 1, 105));
            int from = random.nextInt(words.size() - count);
            String added = String.join("", words.subList(from, from + count));
            return switch (random.nextInt(3)) {
                case 0 -> added + "\n" + text;
                case 1 -> text + "\n" + added;
                default -> added + "\n" + text + "\n" + added;
            };
        }
    },
    /** In 1 to 5 % of the words. */
    TYPOS {
        @Override
        String of(String text, Random random) {
            double share = 0.01 + 0.04 * random.nextDouble();
            return words(text).stream()
                    .map(word -> random.nextDouble() < share ? misspelt(word, random) : word)
                    .collect(Collectors.joining());
        }
    },
    PARAGRAPH_DROPPED {
        @Override
        String of(String text, Random random) {
            List<String> paragraphs = new ArrayList<>(text.lines().toList());
            if (paragraphs.size() > 1) {
                paragraphs.remove(random.nextInt(paragraphs.size()));
            }
            return String.join("\n", paragraphs);
        }
    };

    /** Each alone, and what comes together. */
    static final List<List<Mutation>> RECIPES = recipes();

    private static final double LEAST_KEPT = 0.5;
    private static final double MOST_KEPT = 0.9;

    private static final List<String> FIRST = List.of("Anna", "Peter", "Lucy", "Omar", "Ines", "Jonas", "Mei", "Tariq");
    private static final List<String> LAST = List.of("Klein", "Barros", "Svensson", "Okafor", "Hughes", "Marin");
    private static final List<String> DESKS = List.of("Staff Writer", "Chief Correspondent", "in Brussels", "Reporter");
    private static final List<String> CITIES = List.of("LONDON", "PARIS", "WASHINGTON", "NAIROBI", "LOS ANGELES");
    private static final List<String> AGENCIES = List.of("Reuters", "AP", "AFP", "Staff");
    private static final List<String> MONTHS = List.of("January", "March", "May", "August", "October");

    private static final String FILLER = """
            Sign up for our daily newsletter and get the stories that matter in your inbox every morning . Follow us for \
            the latest updates and tell us what you think below . All rights reserved . This material may not be \
            published , broadcast , rewritten or redistributed without permission . Read more about our privacy policy \
            and your choices here . Subscribe today for unlimited access to everything we publish on the web and in the \
            app . Other readers also liked these stories this week . Send this article to your friends by email . \
            Comments are moderated and may take some time to appear on the page . The views expressed are those of the \
            author and not of this newspaper . Advertisement continues below . Download our free application for your \
            phone . Have a tip for our newsroom ? Write to the editors in confidence . Our journalists are independent \
            and adhere to a code of conduct that can be read online . Copyright belongs to the publisher and its \
            licensors in all countries""";

    /** The text as another one publishes it; not empty where the text is not. */
    abstract String of(String text, Random random);

    /** All of a recipe's, one after the other. */
    static String all(List<Mutation> recipe, String text, Random random) {
        String mutated = text;
        for (Mutation mutation : recipe) {
            mutated = mutation.of(mutated, random);
        }
        return mutated;
    }

    private static List<List<Mutation>> recipes() {
        List<List<Mutation>> recipes =
                new ArrayList<>(Arrays.stream(values()).map(List::of).toList());
        recipes.add(List.of(BYLINE, DATELINE));
        recipes.add(List.of(CUT, BOILERPLATE));
        recipes.add(List.of(WORDS_KEPT, TYPOS));
        recipes.add(List.of(PARAGRAPH_DROPPED, TYPOS, BOILERPLATE));
        recipes.add(List.of(PARAGRAPHS_KEPT, TYPOS, DATELINE, BYLINE));
        recipes.add(List.of(PARAGRAPHS_KEPT, TYPOS, DATELINE, BOILERPLATE, BYLINE));
        return List.copyOf(recipes);
    }

    /** Each with the space behind it. */
    private static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static int kept(int words, Random random) {
        return (int) Math.ceil(words * (LEAST_KEPT + (MOST_KEPT - LEAST_KEPT) * random.nextDouble()));
    }

    private static String misspelt(String word, Random random) {
        int at = random.nextInt(Math.max(1, word.strip().length() - 1));
        char wrong = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + wrong + word.substring(at);
            case 2 -> word.substring(0, at) + wrong + word.substring(at + 1);
            default ->
                at + 1 < word.length()
                        ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                        : word + wrong;
        };
    }

    private static String oneOf(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
