package news.broadsheet.core.story;

import java.util.List;
import java.util.stream.Stream;
import news.broadsheet.core.story.Newsdesk.Sent;

/** Invented news of one day: four events told by several, two things told by one. */
final class Dispatches {

    static final List<Sent> FERRY = List.of(
            Sent.of(
                    "ferry-1",
                    "Ferry strike at Port Ellery called off after night of talks",
                    "Crews of the Skerra Line will sail this morning. The seamen's union and Skerra Line agreed shortly"
                            + " before four on a shorter summer week and a rota that is published in March. Union secretary"
                            + " Odalys Trent called the deal in Port Ellery fair. The strike would have stopped 31 ferries."),
            Sent.of(
                    "ferry-2",
                    "Skerra Line and union reach deal, ferries to sail",
                    "There will be no strike in Port Ellery. Skerra Line gave way on the summer week, union secretary"
                            + " Odalys Trent on weekend pay. All 31 ferries leave as timetabled, the company said."),
            Sent.of(
                    "ferry-3",
                    "Islanders relieved as ferry strike is averted",
                    "On Skerra shops had filled their stores. Then came word from Port Ellery: the union of Odalys Trent"
                            + " and Skerra Line have a deal, the strike is off, the ferries sail."),
            Sent.of(
                    "ferry-4",
                    "What the Port Ellery ferry deal says",
                    "A shorter summer week, a rota published in March, more pay on Sundays: Skerra Line and the union led"
                            + " by Odalys Trent settled before the strike of the ferry crews began in Port Ellery."));

    static final List<Sent> MINE = List.of(
            Sent.of(
                    "mine-1",
                    "Fire in the Halvard tungsten mine, nine miners brought up",
                    "Smoke filled the lower galleries of the Halvard mine near Brunvoll on Tuesday. Nine miners were brought"
                            + " up unhurt after five hours in a refuge chamber, said mine director Sigrun Aas. A conveyor"
                            + " belt had caught fire."),
            Sent.of(
                    "mine-2",
                    "Nine miners saved at Brunvoll",
                    "A burning conveyor belt cut off nine miners in the Halvard mine. They waited in a refuge chamber for"
                            + " five hours until the smoke had gone, director Sigrun Aas said in Brunvoll."),
            Sent.of(
                    "mine-3",
                    "Halvard mine stays closed after belt fire",
                    "Tungsten will not be mined at Brunvoll this month. Inspectors look at the conveyor belt whose fire"
                            + " trapped nine miners in the Halvard mine, director Sigrun Aas told reporters."));

    static final List<Sent> RECOUNT = List.of(
            Sent.of(
                    "vote-1",
                    "Court orders recount of mayoral votes in Castellane",
                    "The votes for mayor of Castellane will be counted again by hand. Judge Pilar Quiroga found that 214"
                            + " ballots from the Eastgate ward had never been read. Mayor Bastian Lowe leads by 90 votes."),
            Sent.of(
                    "vote-2",
                    "Castellane to count again: 214 ballots were never read",
                    "Judge Pilar Quiroga sided with challenger Imke Rosen. The ballots of Eastgate ward decide whether"
                            + " Bastian Lowe remains mayor; he leads by 90 votes. The recount begins on Friday."),
            Sent.of(
                    "vote-3",
                    "Lowe calls recount in Castellane a formality",
                    "Mayor Bastian Lowe expects to win the recount that judge Pilar Quiroga ordered. Imke Rosen hopes for"
                            + " the 214 ballots of the Eastgate ward."));

    static final List<Sent> COMET = List.of(
            Sent.of(
                    "comet-1",
                    "Student finds comet on old photographs",
                    "Astronomer Juno Abara, 22, saw a moving speck on plates that the Tolva observatory took in 1951. The"
                            + " comet comes back every 37 years and is due in spring."),
            Sent.of(
                    "comet-2",
                    "Comet named after Abara returns in spring",
                    "The Tolva observatory confirmed what student Juno Abara found on plates of 1951: a comet with a"
                            + " period of 37 years. With binoculars it will be seen from April."));

    static final List<Sent> ALONE = List.of(
            Sent.of(
                    "bees-1",
                    "Beekeepers expect a thin harvest of heather honey",
                    "Rain in August kept hives in Lower Marran wet. Prices may rise by a tenth, the growers' league says."),
            Sent.of(
                    "chess-1",
                    "Fourteen-year-old wins the open chess tournament of Quill",
                    "Teodor Vance beat two grandmasters on the way to his title and drew the last game in 24 moves."));

    private Dispatches() {}

    static List<Sent> all() {
        return Stream.of(FERRY, MINE, RECOUNT, COMET, ALONE)
                .flatMap(List::stream)
                .toList();
    }
}
