package news.broadsheet.ingest.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of the months in the languages of the news, whole and shortened, as the Unicode CLDR has them. A table of our
 * own: the JDK's takes a cold function a second to load. Left out are Croatian names that mean another month in Czech or
 * Polish (lip, srp, listopad, lis).
 */
final class MonthNames {

    /** Folded as {@link DateToken#fold} does; "_" is a space. WebDatesPropertyTest holds it against the JDK's. */
    static final String TABLE = """
            1 january jan januar janvier janv enero ene gennaio gen janeiro januari stycznia styczen sty января
            1 январь янв січня січень січ ocak oca tammikuuta tammikuu tammi ledna leden led januara ianuarie ian
            1 януари яну јануар јан sijecnja sijecanj sij ιανουαριου ιανουαριοσ ιαν يناير كانون_الثاني جانفي ינואר
            1 בינואר ינו gener jaanuar jaan janvaris sausio sausis saus जनवरी janner
            2 february feb februar fevrier fevr febrero febbraio fevereiro fev februari lutego luty lut февраля
            2 февраль февр лютого лютии лют subat sub helmikuuta helmikuu helmi unora unor uno februara febr
            2 februarie февруари фев фебруар феб veljace veljaca velj φεβρουαριου φεβρουαριοσ φεβ فبراير شباط
            2 فيفري פברואר בפברואר פבר febrer veebruar veebr februaris vasario vasaris vas फरवरी फर feber
            3 march mar marz mars marzo marco maart mrt marca marzec марта март мар березня березень бер mart
            3 marts maaliskuuta maaliskuu maalis brezna brezen bre marec marcius marc martie ozujka ozujak ozu
            3 μαρτιου μαρτιοσ μαρ مارس اذار מרץ במרץ maret kovo kovas kov मारच mrz maerz
            4 april apr avril avr abril abr aprile kwietnia kwiecien kwi апреля апрель апр квітня квітень квіт
            4 nisan nis huhtikuuta huhtikuu huhti dubna duben dub aprila aprilis aprilie април travnja travanj tra
            4 απριλιου απριλιοσ απρ ابريل نيسان افريل אפריל באפריל אפר aprill balandzio balandis bal अपरल
            5 may mai mayo maggio mag maio mei maja maj мая маи травня травень трав mayis toukokuuta toukokuu
            5 touko kvetna kveten kve majus мај svibnja svibanj svi μαιου μαιοσ μαι مايو ايار ماي מאי במאי maig maijs
            5 geguzes geguze geg मई
            6 june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн червня червень черв
            6 haziran haz kesakuuta kesakuu kesa cervna cerven cvn juna junij junius iunie iun юни јун lipnja
            6 lipanj ιουνιου ιουνιοσ ιουν يونيو حزيران جوان יוני ביוני juny juuni junijs birzelio birzelis birz जन
            6 ιον jui
            7 july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл липня липень лип
            7 temmuz tem heinakuuta heinakuu heina cervence cervenec cvc jula julij julius iulie iul юли јул
            7 srpnja srpanj ιουλιου ιουλιοσ ιουλ يوليو تموز جويلية יולי ביולי juliol juuli julijs liepos liepa
            7 liep जलाई जल ιολ juill
            8 august aug aout agosto ago augustus sierpnia sierpien sie августа август авг серпня серпень серп
            8 agustos agu augusti elokuuta elokuu elo srpna srpen srp augusta avgust avg augusztus kolovoza
            8 kolovoz kol αυγουστου αυγουστοσ αυγ اغسطس اب اوت אוגוסט באוגוסט אוג agustus agost ag augusts
            8 rugpjucio rugpjutis rugp अगसत अग
            9 september sep sept septembre septiembre settembre set setembro wrzesnia wrzesien wrz сентября
            9 сентябрь сент вересня вересень вер eylul eyl syyskuuta syyskuu syys zari zar septembra szeptember
            9 szept septembrie септември сеп септембар rujna rujan ruj σεπτεμβριου σεπτεμβριοσ σεπ سبتمبر ايلول
            9 ספטמבר בספטמבר ספט setembre septembris rugsejo rugsejis rugs सितबर सित sett
            10 october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik paz октября
            10 октябрь окт жовтня жовтень жовт ekim eki lokakuuta lokakuu loka rijna rijen rij oktobra octombrie
            10 октомври октобар οκτωβριου οκτωβριοσ οκτ اكتوبر تشرين_الاول אוקטובר באוקטובר אוק oktoober oktobris
            10 spalio spalis spal अकटबर अकट
            11 november nov novembre noviembre novembro listopada listopad lis ноября ноябрь нояб листопада
            11 листопад лист kasim kas marraskuuta marraskuu marras listopadu novembra noiembrie ноември ное
            11 новембар нов studenoga studeni stu νοεμβριου νοεμβριοσ νοε نوفمبر تشرين_الثاني נובמבר בנובמבר נוב
            11 novembris lapkricio lapkritis lapkr नवबर नव
            12 december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien gru декабря
            12 декабрь дек грудня грудень груд aralik ara desember des joulukuuta joulukuu joulu prosince prosinec
            12 pro decembra decembrie декември децембар дец prosinca prosinac δεκεμβριου δεκεμβριοσ δεκ ديسمبر
            12 كانون_الاول דצמבר בדצמבר דצמ desembre detsember dets decembris gruodzio gruodis gruod दिसबर दिस dici
            """;

    private static final Map<String, Integer> BY_NAME = read();

    private static final Set<String> FIRST_OF_TWO = firstOfTwo();

    private MonthNames() {}

    /** The month, 1 to 12, that a folded word names; 0 where it names none. */
    static int month(String word) {
        return BY_NAME.getOrDefault(word, 0);
    }

    /** Whether names of two words begin with this one, so that it is worth asking for both. */
    static boolean beginsTwo(String word) {
        return FIRST_OF_TWO.contains(word);
    }

    private static Set<String> firstOfTwo() {
        return BY_NAME.keySet().stream()
                .filter(name -> name.indexOf(' ') > 0)
                .map(name -> name.substring(0, name.indexOf(' ')))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> byName = HashMap.newHashMap(800);
        TABLE.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                byName.put(words[i].replace('_', ' '), Integer.valueOf(words[0]));
            }
        });
        return Map.copyOf(byName);
    }
}
