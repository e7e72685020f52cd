package news.broadsheet.ingest.page.stated;

import java.util.Arrays;
import java.util.List;

/**
 * How sites speak to a reader who has not paid, not consented, or blocks advertisements, in the languages met. In small
 * letters, with straight apostrophes, bars between them. All are the site's own voice to its reader (an imperative, "you",
 * "we"), since news about subscriptions and cookies uses the same nouns.
 */
final class NoticePhrases {

    /** Begin a line that asks for a subscription or a login. */
    static final List<String> PAY = list("""
            to continue reading | to keep reading,  | to read the full story | to read the full article | to read this article,  |
            to view the full story | to read more, subscribe | to access this article | subscribe to continue | subscribe to read |
            subscribe now to | subscribe for full access | subscribe today to | subscribe to unlock | unlock this article |
            unlock the full | already a subscriber? | already subscribed? | already have a subscription? | already a member? |
            already have an account? log in | if you're already a subscriber | if you're seeing this message but you're already |
            you have reached your limit of | you've reached your limit of | you have reached your article limit |
            you've reached your article limit | you have read all your free | you've read all your free |
            this article is for subscribers | this article is only available to | this article is available to subscribers |
            this content is for subscribers | this content is only available to | this story is for subscribers |
            this story is available exclusively to | this is a subscriber-only | this article is reserved for |
            this is a premium article | sign in or subscribe to | log in or subscribe to | please subscribe to |
            please log in to continue | please sign in to continue | register to continue | register for free to continue |
            create a free account to | start your free trial | start your subscription | subscriber-only content |
            for subscribers only
            jetzt weiterlesen mit | weiterlesen mit  | sie wollen weiterlesen | um weiterzulesen | um den ganzen artikel |
            um diesen artikel zu lesen | um diesen artikel weiter | dieser artikel ist nur für | dieser artikel ist exklusiv für |
            dieser artikel ist unseren abonnent | dieser inhalt ist nur für | dieser inhalt ist exklusiv |
            dieser beitrag ist nur für abonnent | nur für abonnenten | nur für abonnentinnen | exklusiv für abonnenten |
            sie haben bereits ein abo | sie haben schon ein abo | sie sind bereits abonnent | bereits abonnent | bereits registriert? |
            schon abonnent | sie müssen sich einloggen | sie müssen angemeldet sein | bitte loggen sie sich ein |
            bitte melden sie sich an, um | sie benötigen ein abo | sie benötigen ein gültiges abo | melden sie sich an, um weiter |
            lesen sie diesen artikel mit | lesen sie weiter mit | diesen artikel weiterlesen mit | login für abonnenten |
            jetzt testen und weiterlesen
            cet article est réservé aux abonné | cet article est réservé à nos abonné | contenu réservé aux abonné |
            article réservé aux abonné | réservé aux abonné | réservé à nos abonné | la suite est réservée |
            la suite de cet article est réservée | pour lire la suite | pour continuer à lire | pour poursuivre la lecture |
            pour lire cet article | abonnez-vous pour | déjà abonné | vous êtes abonné | connectez-vous pour lire |
            cet article est payant
            contenido exclusivo para suscriptor | contenido solo para suscriptor | contenido exclusivo para socios |
            artículo exclusivo para suscriptor | solo para suscriptor | sólo para suscriptor | exclusivo para suscriptor |
            este contenido es exclusivo | este artículo es exclusivo | esta noticia es exclusiva para | suscríbete para |
            suscríbase para | suscribite para | para seguir leyendo | para continuar leyendo | inicia sesión para seguir leyendo |
            si ya está suscrito | si ya eres suscriptor | ya eres suscriptor | ya soy suscriptor | has alcanzado el límite de |
            ha alcanzado el límite de
            conteúdo exclusivo para assinante | conteúdo exclusivo para subscritor | exclusivo para assinante |
            exclusivo para subscritor | artigo exclusivo para | este artigo é exclusivo | este conteúdo é exclusivo | assine para |
            assine agora e | já é assinante | já sou assinante | para continuar lendo | para continuar a ler |
            você atingiu o limite de | faça login para continuar
            contenuto riservato agli abbonati | articolo riservato agli abbonati | questo articolo è riservato |
            questo contenuto è riservato | riservato agli abbonati | abbonati per continuare | abbonati per leggere |
            per continuare a leggere | per leggere l'articolo completo | sei già abbonato | hai già un abbonamento |
            accedi per continuare
            dit artikel is alleen voor abonnees | dit artikel is exclusief voor | alleen voor abonnees | exclusief voor abonnees |
            om verder te lezen | verder lezen? | wil je verder lezen | al abonnee? | bent u al abonnee | ben je al abonnee |
            neem een abonnement | log in om verder te lezen | u hebt uw limiet | je hebt je limiet
            den här artikeln är bara för | artikeln är endast för prenumerant | endast för prenumerant | för att läsa vidare |
            för att fortsätta läsa | logga in för att läsa | redan prenumerant | är du redan prenumerant |
            denne artikkelen er kun for | denne saken er kun for abonnent | kun for abonnent | for å lese videre |
            for å lese hele saken | logg inn for å lese | allerede abonnent | er du allerede abonnent | denne artikel er kun for |
            artiklen er kun for abonnent | kun for abonnenter | for at læse videre | log ind for at læse | læs videre med |
            er du allerede abonnent | tämä artikkeli on vain tilaaj | vain tilaajille | artikkeli on tilaajille | jatka lukemista |
            kirjaudu sisään lukeaksesi | oletko jo tilaaja | lukeaksesi koko jutun | tilaa jatkaaksesi
            materiał dostępny dla subskrybent | artykuł dostępny dla subskrybent | artykuł dostępny tylko dla | treść dostępna dla |
            ten artykuł jest dostępny tylko | dostęp tylko dla | aby czytać dalej | czytaj dalej z subskrypcją | wykup dostęp |
            masz już subskrypcję | masz już prenumeratę | jesteś już prenumeratorem | dalszy ciąg materiału pod |
            zaloguj się, aby czytać | tento článek je jen pro | článek je pouze pro předplatitel | pouze pro předplatitel |
            jen pro předplatitel | pro pokračování ve čtení | už jste předplatitel | tento článok je len pre | len pre predplatiteľov |
            pre pokračovanie v čítaní | csak előfizetőknek | ez a tartalom csak előfizet | ez a cikk csak előfizet | a folytatáshoz |
            articol disponibil doar pentru abonați | pentru a citi în continuare | conținut exclusiv pentru abonați
            чтобы продолжить чтение | чтобы дочитать | материал доступен только подписчик | статья доступна только подписчик |
            только для подписчиков | уже подписаны? | оформите подписку, чтобы | щоб продовжити читання | лише для передплатник |
            тільки для передплатник | матеріал доступний лише | για να συνεχίσετε την ανάγνωση | μόνο για συνδρομητές |
            είστε ήδη συνδρομητής | okumaya devam etmek için | bu içerik abonelere özel | bu içerik sadece aboneler |
            zaten abone misiniz
            この記事は有料会員 | この記事は会員限定 | 有料会員限定 | 会員限定記事 | 続きを読むには | ログインして続きを読む | 本文只供订阅 | 订阅后继续阅读 | 本文為付費 | 訂閱以繼續閱讀 | 登入後繼續閱讀 | 이 기사는 유료 |
            구독하고 계속""");

    /** Tell by themselves wherever they stand in a line. */
    static final List<String> PAY_WITHIN = list("""
            but you're already a subscriber, you can log in | please subscribe to continue | subscribe to continue reading |
            log in to continue reading | sign in to continue reading | free articles remaining | please subscribe or log in |
            subscribe or log in to | log in or subscribe | diesen und alle weiteren artikel lesen | alle artikel mit plus lesen |
            zugriff auf alle artikel mit | de cet article à lire. la suite est réservée | pour accéder à l'intégralité de cet article |
            suscríbete para seguir leyendo | suscríbase para seguir leyendo | assine para continuar lendo |
            abbonati per continuare a leggere | om verder te kunnen lezen | aby przeczytać cały artykuł | % treści artykułu |
            dalsza część artykułu dostępna | pokračovat ve čtení s předplatným""");

    /** Begin a line that asks for consent, or tells of cookies. */
    static final List<String> CONSENT = list("""
            before you continue | we value your privacy | we care about your privacy | your privacy is important to us |
            your privacy matters | we use cookies | we and our partners | we, and our partners | this website uses cookies |
            this site uses cookies | our site uses cookies | our website uses cookies | privacy & cookies: |
            by continuing to use this | by using this site, you agree | by clicking accept | by clicking "accept | cookies help us |
            cookies on this site  | you must be 18 or older to view | you must be 18 or older to enter | please confirm your age |
            please confirm that you are | are you over 18 | accept cookies | manage your privacy | manage consent
            bevor sie zu google weitergehen | bevor sie fortfahren | wir und unsere partner | wir, und unsere partner |
            mit werbung und cookies | mit werbung weiterlesen | mit werbung lesen | wir verwenden cookies | wir nutzen cookies |
            wir benötigen ihre zustimmung | wir benötigen ihre einwilligung | wir schätzen ihre privatsphäre |
            wir respektieren ihre privatsphäre | ihre privatsphäre ist uns wichtig | ihre zustimmung |
            diese website verwendet cookies | diese webseite verwendet cookies | diese website benutzt cookies |
            diese website nutzt cookies | diese webseite nutzt cookies | diese seite verwendet cookies | diese seite nutzt cookies |
            unsere website verwendet cookies | unsere webseite verwendet cookies | datenschutz & cookies |
            cookies erleichtern die bereitstellung | mit der nutzung unserer dienste erklären | durch die weitere nutzung der |
            mit der weiteren nutzung | besuchen sie uns wie gewohnt mit werbung | bitte bestätigen sie ihr alter
            nous et nos partenaires | avec nos partenaires | avec votre accord, nos partenaires | avec votre accord, nous |
            nous respectons votre vie privée | le respect de votre vie privée | votre vie privée | nous utilisons des cookies |
            ce site utilise des cookies | en poursuivant votre navigation | continuer sans accepter | gestion des cookies |
            les cookies nous permettent | avant d'accéder à google
            antes de continuar | nosotros y nuestros socios | con su acuerdo, nosotros | valoramos tu privacidad |
            valoramos su privacidad | respetamos tu privacidad | tu privacidad es importante | utilizamos cookies | usamos cookies |
            este sitio web utiliza cookies | este sitio utiliza cookies | esta web utiliza cookies | esta página utiliza cookies |
            si continúa navegando | si continúas navegando | nós e os nossos parceiros | nós e nossos parceiros |
            valorizamos a sua privacidade | valorizamos sua privacidade | a sua privacidade é importante | este site utiliza cookies |
            este site usa cookies | ao continuar a navegar
            noi e i nostri | noi e terze parti selezionate | la tua privacy è importante | rispettiamo la tua privacy |
            questo sito utilizza cookie | questo sito utilizza i cookie | questo sito usa cookie | utilizziamo i cookie |
            utilizziamo cookie | prima di continuare | proseguendo la navigazione
            wij en onze partners | we waarderen uw privacy | wij gebruiken cookies | we gebruiken cookies |
            deze website maakt gebruik van cookies | deze website gebruikt cookies | deze site gebruikt cookies |
            voordat je verdergaat | vi och våra partner | vi värnar om din | vi använder cookies | vi använder kakor |
            den här webbplatsen använder | vi og våre partnere | vi bryr oss om personvern | vi bruker informasjonskapsler |
            vi bruker cookies | vi og vores partnere | vi bruger cookies | hjemmesiden bruger cookies | me ja kumppanimme |
            käytämme evästeitä | arvostamme yksityisyyttäsi | tämä sivusto käyttää evästeitä
            my i nasi partnerzy | my oraz nasi partnerzy | szanujemy twoją prywatność | cenimy twoją prywatność |
            dbamy o twoją prywatność | używamy plików cookie | ta strona używa | strona korzysta z plików cookie | my a naši partneři |
            vážíme si vašeho soukromí | používáme cookies | používáme soubory cookie | tyto stránky používají | tento web používá |
            my a naši partneri | používame cookies | mi és partnereink | fontos számunkra az | sütiket használunk |
            ez a weboldal sütiket | noi și partenerii noștri | folosim cookie | acest site folosește cookie |
            acest site utilizează cookie
            мы используем файлы cookie | мы используем cookie | на сайте используются | продолжая использовать | мы и наши партнеры |
            ми використовуємо файли cookie | ми використовуємо cookie | ми та наші партнери | χρησιμοποιούμε cookies |
            εμείς και οι συνεργάτες | σεβόμαστε την ιδιωτικότητά | çerezleri kullanıyoruz | bu site çerez | bu web sitesi çerez |
            biz ve iş ortaklarımız | gizliliğinize önem
            当サイトではクッキー | 当サイトではcookie | 本网站使用 | 本網站使用""");

    /** At least one stands in a line that asks for consent: "We and our partners" is said in speeches too. Parts of words. */
    static final List<String> CONSENT_SURE = list("""
            cookie | privacy | privat | personal data | consent | device | tracking | gdpr | datenschutz | daten | gerät | einwillig |
            werbung | vie privée | données | appareil | privacidad | datos | privacidade | dados | dispositiv | dati  | gegevens |
            kakor | informasjonskapsl | personvern | personuppgift | integritet | evästei | yksityisyy | prywatno | danych | soukrom |
            údaj | sütik | adatvéd | confidențialit | çerez | gizlilik | данных | даних | απόρρητο | クッキー | 隐私 | 隱私 | 18 | your age |
            ihr alter""");

    /** In place of what another site would show, until the reader agrees. */
    static final List<String> EMBED = list("""
            an dieser stelle finden sie einen externen inhalt | an dieser stelle befindet sich ein externer inhalt |
            an dieser stelle würden wir ihnen gerne | an dieser stelle möchten wir ihnen | empfohlener redaktioneller inhalt |
            empfohlener externer inhalt | externer inhalt von | externe inhalte anzeigen |
            ich bin damit einverstanden, dass mir externe inhalte | ich bin einverstanden, dass mir externe inhalte |
            damit können personenbezogene daten an drittplattformen | dieser externe inhalt | zum anzeigen dieses inhalts |
            um diesen inhalt anzuzeigen | um dieses video anzuzeigen | please accept youtube cookies |
            this content is hosted by a third party | to view this content,  | to view this video please enable |
            this article contains content provided by | ce contenu est bloqué | pour afficher ce contenu | pour voir ce contenu |
            este contenido no está disponible por sus preferencias | para ver este contenido | deze inhoud kan niet worden |
            om deze inhoud te zien | per visualizzare questo contenuto | aby zobaczyć tę treść""");

    /** Words of which a consent notice is full, in most of its sentences; beginnings of words. */
    static final List<String> CONSENT_WORDS = list("""
            cookie | consent | privacy | personal data | tracking | advertis | gdpr | opt out | zustimm | einwillig | datenschutz |
            personenbezogen | partner | werbung | privatsph | abo | widerruf | vie privée | données | partenaires | accepter |
            privacidad | datos | socios | consentimiento | privacidade | dados | parceiros | consenso | dati personali | toestemming |
            gegevens | samtycke | samtykke | personvern | evästei | prywatno | zgod | danych | soukrom | souhlas | süti | confiden |
            çerez | куки | данных | your choices | your age | ihr alter | volljährig | settings | einstellungen""");

    /** What stands in place of a page for whoever is taken for a robot, or blocks scripts. */
    static final List<String> BLOCKED = list("""
            checking your browser | checking if the site connection is secure | verify you are human | verifying you are human |
            please verify you are a human | please verify that you are | are you a robot | are you human | just a moment |
            attention required! | access denied | access to this page has been denied | please enable js and disable any ad blocker |
            please enable javascript | enable javascript and cookies to continue | you need to enable javascript |
            javascript is disabled | pardon our interruption | one more step | request unsuccessful | error 403 | 403 forbidden |
            sorry, you have been blocked | to continue, please click the box below | unusual traffic |
            our systems have detected unusual traffic | bitte aktivieren sie javascript | überprüfung ihres browsers |
            sie müssen javascript aktivieren | veuillez activer javascript | vérification de votre navigateur |
            por favor, active javascript | habilite javascript | ddos-guard | ddos protection by |
            please stand by, while we are checking | please wait while your request is being verified | zugriff verweigert |
            accès refusé | acceso denegado | доступ запрещен | доступ ограничен""");

    /** Begin a line that asks to let advertisements through. */
    static final List<String> BLOCKER = list("""
            please disable your ad blocker | please disable your adblocker | please turn off your ad blocker |
            it looks like you're using an ad blocker | it looks like you are using an ad blocker |
            it appears you're using an ad blocker | we noticed you're using an ad blocker | we've detected that you are using |
            you are using an ad blocker | you're using an ad blocker | if you're running an ad-blocker |
            if you're running an ad blocker | ad blocker detected | adblock detected | bitte deaktivieren sie ihren adblocker |
            bitte deaktivieren sie ihren ad-blocker | bitte deaktivieren sie ihren werbeblocker | bitte schalten sie ihren adblocker |
            bitte deaktiviere deinen adblocker | sie nutzen einen adblocker | sie verwenden einen adblocker |
            sie haben einen adblocker | adblocker erkannt | adblocker aktiv | veuillez désactiver votre bloqueur |
            désactivez votre bloqueur | vous utilisez un bloqueur | desactiva tu bloqueador | desactive su bloqueador |
            por favor, desactiva tu bloqueador | desative o seu bloqueador | desative seu bloqueador | disattiva il tuo adblock |
            disattiva l'adblock | schakel je adblocker uit | schakel uw adblocker uit | stäng av din annonsblockerare |
            slå av annonseblokkering | deaktiver din adblocker | wyłącz adblock | wyłącz blokowanie reklam | vypněte si adblock |
            vypněte prosím adblock | отключите блокировщик | вимкніть блокувальник | reklam engelleyiciyi kapat""");

    /** Begin a line that asks for an address to write to. */
    static final List<String> LETTER = list("""
            sign up for our | sign up for the newsletter | sign up for the free | sign up to our | sign up to receive |
            sign up here for | subscribe to our | subscribe to the newsletter | get our newsletter | get our daily newsletter |
            get the latest news delivered | join our newsletter | join our mailing list | enter your email | by signing up, you agree |
            by signing up you agree | by subscribing, you agree | thanks for subscribing | thank you for subscribing |
            you may unsubscribe at any time | you can unsubscribe at any time | melden sie sich jetzt für den |
            melden sie sich für unseren | melden sie sich hier für | melde dich für unseren | melde dich jetzt für |
            abonnieren sie unseren | abonniere unseren | abonnieren sie den newsletter | jetzt den newsletter abonnieren |
            jetzt newsletter abonnieren | newsletter abonnieren | jetzt für den newsletter anmelden | zum newsletter anmelden |
            mit der anmeldung für den newsletter | mit der anmeldung zum newsletter | unser kostenloser newsletter informiert |
            jetzt kostenlos abonnieren | abonnez-vous à notre newsletter | abonnez-vous gratuitement |
            inscrivez-vous à notre newsletter | inscrivez-vous à la newsletter | recevez notre newsletter | suscríbete a nuestr |
            suscríbase a nuestr | suscríbete al newsletter | regístrate a nuestro boletín | recibe nuestro boletín |
            assine a nossa newsletter | assine nossa newsletter | inscreva-se na nossa newsletter | subscreva a nossa newsletter |
            iscriviti alla newsletter | iscriviti alla nostra newsletter | schrijf je in voor | schrijf u in voor |
            meld je aan voor onze nieuwsbrief | ontvang onze nieuwsbrief | prenumerera på vårt nyhetsbrev |
            anmäl dig till vårt nyhetsbrev | meld deg på vårt nyhetsbrev | meld deg på nyhetsbrevet | tilmeld dig vores nyhedsbrev |
            tilaa uutiskirje | tilaa uutiskirjeemme | zapisz się do newslettera | zapisz się na newsletter |
            zapisz się do naszego newslettera | přihlaste se k odběru | prihláste sa na odber | iratkozzon fel hírlevelünkre |
            iratkozz fel hírlevelünkre | abonează-te la newsletter | подпишитесь на нашу рассылку | подпишитесь на рассылку |
            підпишіться на розсилку | εγγραφείτε στο newsletter | bültenimize abone ol | e-bültenimize""");

    private NoticePhrases() {}

    private static List<String> list(String phrases) {
        return Arrays.stream(phrases.split("[|\n]"))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }
}
