package news.broadsheet.benchmarks.load;

/** Somebody who writes and votes. */
record Person(String name, String token) {

    /** Without the token, which is nobody's to print. */
    @Override
    public String toString() {
        return name;
    }
}
