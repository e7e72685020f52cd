package news.broadsheet.ingest.intake;

/**
 * What a document brought.
 *
 * @param news how many of its entries are new or changed
 * @param takenBack how many of our articles it takes back
 * @param refused whether it takes back more than can be meant, so that none of them went
 */
public record Taken(int news, int takenBack, boolean refused) {

    /** For the log: {@code 2 of them new or changed}, and what else there is to say. */
    public String line() {
        String line = news + " of them new or changed";
        if (takenBack == 0) {
            return line;
        }
        String back = ", and takes " + takenBack + " articles back";
        return line + back + (refused ? ", which is more than can be meant: none of them went" : "");
    }
}
