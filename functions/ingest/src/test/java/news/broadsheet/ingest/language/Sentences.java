package news.broadsheet.ingest.language;

import java.util.List;

/** Invented news in the languages of the world, a line each: the language, then the text. */
final class Sentences {

    record Sentence(String language, String text) {}

    private static final String EUROPE = """
            af Die regering het Maandag aangekondig dat die skole volgende week weer sal oopmaak.
            az Hökumət bazar ertəsi məktəblərin gələn həftə yenidən açılacağını elan edib.
            be Урад паведаміў у панядзелак, што школы зноў адкрыюцца на наступным тыдні.
            bg Правителството съобщи в понеделник, че училищата ще отворят отново следващата седмица.
            ca El govern va anunciar dilluns que les escoles tornaran a obrir la setmana vinent.
            cs Vláda v pondělí oznámila, že se školy příští týden znovu otevřou a že žáci budou moci přijít bez roušek.
            cy Cyhoeddodd y llywodraeth ddydd Llun y bydd yr ysgolion yn ailagor yr wythnos nesaf.
            da Regeringen meddelte mandag, at skolerne åbner igen i næste uge, selv om lærerne ikke er glade for det.
            de Die Regierung hat am Montag angekündigt, dass die Schulen nächste Woche wieder öffnen.
            el Η κυβέρνηση ανακοίνωσε τη Δευτέρα ότι τα σχολεία θα ανοίξουν ξανά την επόμενη εβδομάδα.
            en The government announced on Monday that the schools will open again next week.
            es El gobierno anunció el lunes que las escuelas volverán a abrir la próxima semana.
            et Valitsus teatas esmaspäeval, et koolid avatakse järgmisel nädalal uuesti.
            eu Gobernuak astelehenean jakinarazi zuen eskolak datorren astean irekiko direla berriro.
            fi Hallitus ilmoitti maanantaina, että koulut avataan uudelleen ensi viikolla.
            fr Le gouvernement a annoncé lundi que les écoles rouvriront la semaine prochaine.
            ga D'fhógair an rialtas Dé Luain go n-osclóidh na scoileanna arís an tseachtain seo chugainn.
            gl O goberno anunciou onte que as escolas da cidade abrirán de novo a vindeira semana, pero non di nada dunha data para os máis pequenos.
            hr Vlada je u ponedjeljak objavila da će se škole ponovno otvoriti sljedećeg tjedna.
            hu A kormány hétfőn bejelentette, hogy az iskolák a jövő héten újra kinyitnak.
            hy Կառավարությունը երկուշաբթի հայտարարեց, որ դպրոցները կվերաբացվեն հաջորդ շաբաթ։
            is Ríkisstjórnin tilkynnti á mánudag að skólarnir yrðu opnaðir aftur í næstu viku.
            it Il governo ha annunciato lunedì che le scuole riapriranno la prossima settimana.
            ka მთავრობამ ორშაბათს განაცხადა, რომ სკოლები მომავალ კვირას კვლავ გაიხსნება.
            lb D'Regierung huet e Méindeg ugekënnegt, datt d'Schoulen d'nächst Woch nees opginn.
            lt Vyriausybė pirmadienį paskelbė, kad mokyklos kitą savaitę vėl bus atidarytos.
            lv Valdība pirmdien paziņoja, ka skolas nākamnedēļ atkal tiks atvērtas.
            mk Владата во понеделникот објави дека училиштата повторно ќе се отворат следната недела.
            mt Il-gvern ħabbar nhar it-Tnejn li l-iskejjel se jerġgħu jiftħu l-ġimgħa d-dieħla.
            nl De regering heeft maandag aangekondigd dat de scholen volgende week weer opengaan.
            nn Regjeringa kunngjorde måndag at skulane opnar att neste veke, men lærarane er ikkje nøgde.
            no Regjeringen kunngjorde mandag at skolene åpner igjen neste uke, men lærerne er ikke fornøyd.
            pl Rząd ogłosił w poniedziałek, że szkoły zostaną ponownie otwarte w przyszłym tygodniu.
            pt O governo anunciou na segunda-feira que as escolas vão reabrir na próxima semana.
            ro Guvernul a anunțat luni că școlile se vor redeschide săptămâna viitoare.
            ru Правительство объявило в понедельник, что школы снова откроются на следующей неделе.
            sk Vláda v pondelok oznámila, že školy sa budúci týždeň znovu otvoria a žiaci budú môcť prísť bez rúšok.
            sl Vlada je v ponedeljek sporočila, da se bodo šole prihodnji teden znova odprle.
            sq Qeveria njoftoi të hënën se shkollat do të rihapen javën e ardhshme.
            sr Влада је у понедељак објавила да ће се школе поново отворити следеће недеље.
            sr Predsednik vlade je u ponedeljak izjavio da će se škole ponovo otvoriti sledeće nedelje i da deca treba da dođu.
            sv Regeringen meddelade på måndagen att skolorna öppnar igen nästa vecka.
            tr Hükümet pazartesi günü okulların gelecek hafta yeniden açılacağını duyurdu.
            uk Уряд оголосив у понеділок, що школи знову відкриються наступного тижня.
            yi די רעגירונג האט געמאלדן מאנטיק אז די שולן וועלן זיך ווידער עפענען קומענדיקע וואך.
            """;

    private static final String WORLD = """
            am መንግሥት ሰኞ ዕለት ትምህርት ቤቶች በሚቀጥለው ሳምንት እንደገና እንደሚከፈቱ አስታወቀ።
            ar أعلنت الحكومة يوم الاثنين أن المدارس ستفتح أبوابها من جديد في الأسبوع المقبل.
            bn সরকার সোমবার ঘোষণা করেছে যে আগামী সপ্তাহে স্কুলগুলি আবার খুলবে।
            fa دولت روز دوشنبه اعلام کرد که مدارس از هفته آینده دوباره باز می‌شوند.
            gu સરકારે સોમવારે જાહેરાત કરી કે શાળાઓ આવતા અઠવાડિયે ફરી ખુલશે.
            he הממשלה הודיעה ביום שני כי בתי הספר ייפתחו מחדש בשבוע הבא.
            hi सरकार ने सोमवार को घोषणा की कि स्कूल अगले सप्ताह फिर से खुलेंगे।
            id Pemerintah mengumumkan pada hari Senin bahwa sekolah akan dibuka kembali minggu depan karena situasinya sudah membaik.
            ja 政府は月曜日、学校を来週から再開すると発表した。
            kk Үкімет дүйсенбі күні мектептер келесі аптада қайта ашылатынын хабарлады.
            km រដ្ឋាភិបាលបានប្រកាសថា សាលារៀននឹងបើកឡើងវិញនៅសប្តាហ៍ក្រោយ។
            kn ಮುಂದಿನ ವಾರ ಶಾಲೆಗಳು ಮತ್ತೆ ತೆರೆಯಲಿವೆ ಎಂದು ಸರ್ಕಾರ ಸೋಮವಾರ ಪ್ರಕಟಿಸಿದೆ.
            ko 정부는 다음 주에 학교가 다시 문을 연다고 월요일에 발표했다.
            lo ລັດຖະບານປະກາດວ່າໂຮງຮຽນຈະເປີດຄືນໃນອາທິດໜ້າ.
            ml അടുത്ത ആഴ്ച സ്കൂളുകൾ വീണ്ടും തുറക്കുമെന്ന് സർക്കാർ തിങ്കളാഴ്ച അറിയിച്ചു.
            mn Засгийн газар сургуулиудыг ирэх долоо хоногт дахин нээнэ гэж даваа гарагт мэдэгдэв.
            mr पुढील आठवड्यात शाळा पुन्हा सुरू होतील अशी घोषणा सरकारने सोमवारी केली आहे.
            ms Kerajaan mengumumkan pada hari Isnin bahawa sekolah akan dibuka semula minggu depan kerana keadaan semakin baik.
            my အစိုးရက ကျောင်းများကို နောက်အပတ်တွင် ပြန်လည်ဖွင့်လှစ်မည်ဟု ကြေညာခဲ့သည်။
            ne सरकारले आगामी हप्ता विद्यालयहरू फेरि खुल्ने घोषणा सोमबार गरेको छ।
            pa ਸਰਕਾਰ ਨੇ ਸੋਮਵਾਰ ਨੂੰ ਐਲਾਨ ਕੀਤਾ ਕਿ ਸਕੂਲ ਅਗਲੇ ਹਫ਼ਤੇ ਮੁੜ ਖੁੱਲ੍ਹਣਗੇ।
            ps حکومت د دوشنبې په ورځ اعلان وکړ چې ښوونځي به په راتلونکې اونۍ کې بیا پرانیستل شي.
            si ලබන සතියේ පාසල් නැවත විවෘත කරන බව රජය සඳුදා නිවේදනය කළේය.
            so Dowladdu waxay Isniintii ku dhawaaqday in dugsiyada dib loo furi doono toddobaadka soo socda.
            sw Serikali ilitangaza Jumatatu kwamba shule zitafunguliwa tena wiki ijayo.
            ta பள்ளிகள் அடுத்த வாரம் மீண்டும் திறக்கப்படும் என்று அரசு திங்கட்கிழமை அறிவித்தது.
            te వచ్చే వారం పాఠశాలలు మళ్లీ తెరుచుకుంటాయని ప్రభుత్వం సోమవారం ప్రకటించింది.
            th รัฐบาลประกาศเมื่อวันจันทร์ว่าโรงเรียนจะเปิดอีกครั้งในสัปดาห์หน้า
            tl Inihayag ng pamahalaan noong Lunes na muling magbubukas ang mga paaralan sa susunod na linggo.
            ur حکومت نے پیر کے روز اعلان کیا کہ اسکول اگلے ہفتے دوبارہ کھل جائیں گے۔
            vi Chính phủ hôm thứ Hai thông báo rằng các trường học sẽ mở cửa trở lại vào tuần tới.
            zh 政府星期一宣布，学校将于下周重新开放。
            zh 政府星期一宣布，學校將於下週重新開放。
            zu Uhulumeni umemezele ngoMsombuluko ukuthi izikole zizovulwa futhi ngesonto elizayo.
            """;

    private Sentences() {}

    static List<Sentence> all() {
        return (EUROPE + WORLD)
                .lines()
                .map(line -> line.split(" ", 2))
                .map(parts -> new Sentence(parts[0], parts[1]))
                .toList();
    }
}
