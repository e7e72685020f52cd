package news.broadsheet.core.comment.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names that readers may not bear, by what they look like: those of the house and its offices. Immutable. */
public final class ReservedNames {

    /** By which those who run a place are known, in the languages most read. */
    private static final List<String> OFFICES = List.of(
            "admin, administrator, administration, moderator, moderators, moderation, mod, mods, editor, editors, editorial",
            "editor in chief, staff, support, helpdesk, help desk, customer service, team, official, system, webmaster, newsroom",
            "Redaktion, Redakteur, Redakteurin, Chefredaktion, Moderatorin, Administratorin, Verwaltung, Kundendienst",
            "rédaction, rédacteur, rédactrice, modérateur, modératrice, modération, administrateur, administratrice, équipe",
            "redacción, redactor, redactora, editora, moderador, moderadora, administrador, administradora, equipo, soporte",
            "redação, redator, equipe, equipa, suporte, redazione, redattore, moderatore, moderatrice, amministratore",
            "redactie, redacteur, beheerder, klantenservice, redakcja, redaktor, administracja, obsługa, redakce, správce",
            "redaktionen, redaktör, redaktør, redaksjon, redaksjonen, toimitus, ylläpito, yönetici, editör, moderatör, destek",
            "админ, администратор, администрация, модератор, редактор, редакция, поддержка, команда",
            "адміністратор, адміністрація, редакція, підтримка, διαχειριστής, συντάκτης, συντονιστής",
            "مشرف, مدير, المشرف, المدير, محرر, الدعم, מנהל, עורך, צוות, תמיכה",
            "管理员, 管理員, 编辑部, 編輯部, 版主, 官方, 客服, 管理人, 管理者, 編集部, 運営, 公式, 관리자, 운영자, 편집부");

    private static final ReservedNames DEFAULTS =
            of(OFFICES.stream().flatMap(line -> Stream.of(line.split(", ", -1))).toList());

    private final Set<String> skeletons;
    private final int longest;

    private ReservedNames(Set<String> skeletons) {
        this.skeletons = Set.copyOf(skeletons);
        longest = skeletons.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The offices of any newsroom. */
    public static ReservedNames defaults() {
        return DEFAULTS;
    }

    public static ReservedNames of(Collection<String> names) {
        return new ReservedNames(skeletons(names));
    }

    /** These and more, such as the name of the newspaper and of those who write for it. */
    public ReservedNames and(Collection<String> names) {
        Set<String> all = skeletons(names);
        all.addAll(skeletons);
        return new ReservedNames(all);
    }

    private static Set<String> skeletons(Collection<String> names) {
        Set<String> skeletons = new HashSet<>();
        for (String name : names) {
            String skeleton = DisplayNames.skeleton(name);
            if (skeleton.isEmpty()) {
                throw new IllegalArgumentException("a reserved name has a letter or a digit: " + name);
            }
            skeletons.add(skeleton);
        }
        return skeletons;
    }

    boolean has(String skeleton) {
        return skeletons.contains(skeleton);
    }

    /** Most characters of a skeleton. */
    int longest() {
        return longest;
    }
}
