package news.broadsheet.site.text;

/** Which form of a noun goes with a whole number: the cardinal rules of Unicode's CLDR for the languages we speak. */
enum Plural {
    ENGLISH {
        @Override
        String of(long number) {
            return number == 1 ? "one" : "other";
        }
    },
    ARABIC {
        @Override
        String of(long number) {
            long rest = number % 100;
            if (number <= 2) {
                return number == 0 ? "zero" : number == 1 ? "one" : "two";
            }
            return rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
        }
    },
    CHINESE {
        @Override
        String of(long number) {
            return "other";
        }
    };

    /** @param number not below 0 */
    abstract String of(long number);

    /** German and Spanish count as English does, below a million. */
    static Plural of(String language) {
        return switch (language) {
            case "ar" -> ARABIC;
            case "zh" -> CHINESE;
            default -> ENGLISH;
        };
    }
}
