package vn.tongket.report.web.round;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

/**
 * What stands in the fields of a round's set-up, as typed.
 *
 * @param window {@code quy:2026-12} by rule, or empty: by the two days
 * @param from first day, where it is by hand
 * @param to last day, included
 * @param kinds levels asked below the branch
 * @param listOf what the units shown one by one are of, {@code zz:COMMUNE,OFFICE}; empty: none are shown
 * @param ticked codes of the ticked ones of them
 * @param units names or codes, one a line, asked besides
 * @param deadlines by level; empty: by rule
 */
record SetUpFields(
        String programme,
        String title,
        String code,
        String regime,
        String window,
        String from,
        String to,
        String opensOn,
        List<String> forms,
        List<String> kinds,
        String branch,
        String listOf,
        List<String> ticked,
        String units,
        Map<UnitKind, String> deadlines) {
    static final List<UnitKind> LEVELS = List.of(UnitKind.COMMUNE, UnitKind.OFFICE, UnitKind.PROVINCE);

    static SetUpFields of(MultiValueMap<String, String> sent) {
        return new SetUpFields(
                one(sent, "chuong-trinh"),
                one(sent, "ten"),
                one(sent, "ma"),
                one(sent, "che-do"),
                one(sent, "ky"),
                one(sent, "tu-ngay"),
                one(sent, "den-ngay"),
                one(sent, "mo-tu"),
                sent.getOrDefault("bieu", List.of()),
                sent.getOrDefault("cap", List.of()),
                one(sent, "nhanh"),
                one(sent, "danh-sach-cua"),
                sent.getOrDefault("chon", List.of()),
                one(sent, "don-vi"),
                LEVELS.stream().collect(Collectors.toMap(kind -> kind, kind -> one(sent, "han-" + kind.name()))));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    /** A new round of a programme, as proposed: its forms, all communes below its unit, the window that is reported on now. */
    static SetUpFields proposed(String programme, List<FormVersion> forms, String branch, String window) {
        return new SetUpFields(
                programme,
                "",
                "",
                Round.Regime.STATE.name(),
                window,
                "",
                "",
                "",
                forms.stream().map(FormVersion::form).toList(),
                List.of(UnitKind.COMMUNE.name()),
                branch,
                "",
                List.of(),
                "",
                LEVELS.stream().collect(Collectors.toMap(kind -> kind, kind -> "")));
    }

    /** A round as it was kept, its units left out. @param byHand the deadlines that follow from no rule */
    static SetUpFields of(Round round, String branch, List<Unit> asked, List<Round.Deadline> byHand) {
        Map<UnitKind, String> deadlines = LEVELS.stream().collect(Collectors.toMap(kind -> kind, kind -> ""));
        byHand.forEach(
                deadline -> deadlines.put(deadline.kind(), deadline.dueOn().toString()));
        return new SetUpFields(
                round.programme(),
                round.title(),
                round.code(),
                round.regime().name(),
                "",
                round.window().from().toString(),
                round.window().lastDay().toString(),
                round.opensOn().toString(),
                round.forms().stream().map(FormVersion::form).toList(),
                LEVELS.stream()
                        .filter(level -> asked.stream().anyMatch(unit -> unit.kind() == level))
                        .map(UnitKind::name)
                        .toList(),
                branch,
                "",
                List.of(),
                "",
                deadlines);
    }

    /** The chosen levels. */
    List<UnitKind> levels() {
        return LEVELS.stream().filter(level -> kinds.contains(level.name())).toList();
    }

    /** Whether the units are shown and ticked one by one. */
    boolean isListed() {
        return !listOf.isEmpty();
    }

    /** Whether the list shown is of another branch, or of other levels, than are chosen now. */
    boolean isListOutdated() {
        return isListed() && !listOf.equals(wantedList());
    }

    private String wantedList() {
        return branch + ":" + String.join(",", kinds);
    }

    /** Shows the units one by one. */
    SetUpFields listing(List<String> codes) {
        return with(wantedList(), codes, units);
    }

    /** Asks these besides. */
    SetUpFields typing(List<String> codes) {
        return with(listOf, ticked, String.join("\n", codes));
    }

    private SetUpFields with(String listOf, List<String> ticked, String units) {
        return new SetUpFields(
                programme,
                title,
                code,
                regime,
                window,
                from,
                to,
                opensOn,
                forms,
                kinds,
                branch,
                listOf,
                List.copyOf(ticked),
                units,
                deadlines);
    }

    String deadline(UnitKind kind) {
        return deadlines.getOrDefault(kind, "");
    }
}
