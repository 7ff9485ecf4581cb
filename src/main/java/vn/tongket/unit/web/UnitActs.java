package vn.tongket.unit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tongket.base.VietnameseDates;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;

/** What happened to a unit, day by day: founded, renamed, raised, put under another parent, grown, ended. */
final class UnitActs {
    private final UnitRecord history;

    UnitActs(UnitRecord history) {
        this.history = history;
    }

    List<UnitPage.Act> list() {
        List<UnitPage.Act> acts = new ArrayList<>();
        for (LocalDate day : days()) {
            List<String> words = new ArrayList<>();
            int version = versionFrom(day);
            if (version == 0) {
                words.add(beginning(day));
            } else {
                grown(day).ifPresent(words::add);
                if (version > 0) {
                    words.addAll(changes(
                            history.versions().get(version - 1),
                            history.versions().get(version)));
                }
            }
            if (day.equals(history.last().validTo())) {
                words.add(end());
            }
            if (!words.isEmpty()) {
                acts.add(new UnitPage.Act(VietnameseDates.day(day), sentence(words), legalBasis(day)));
            }
        }
        return acts;
    }

    private TreeSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        history.versions().forEach(version -> days.add(version.validFrom()));
        history.before().forEach(passed -> days.add(passed.effectiveOn()));
        Optional.ofNullable(history.last().validTo()).ifPresent(days::add);
        return days;
    }

    private int versionFrom(LocalDate day) {
        for (int i = 0; i < history.versions().size(); i++) {
            if (history.versions().get(i).validFrom().equals(day)) {
                return i;
            }
        }
        return -1;
    }

    private String beginning(LocalDate day) {
        return predecessors(day)
                .map(names -> "thành lập trên địa bàn của " + names)
                .orElse(
                        history.first().gsoCode() == null
                                ? "bắt đầu hoạt động"
                                : "có trong danh mục, từ ngày này hoặc trước đó");
    }

    private Optional<String> grown(LocalDate day) {
        return predecessors(day).map(names -> "nhận địa bàn của " + names);
    }

    /** Units whose ground came on a day; districts are left to their own table. */
    private Optional<String> predecessors(LocalDate day) {
        List<String> names = history.before().stream()
                .filter(passed -> passed.effectiveOn().equals(day) && passed.kind() != Succession.Kind.DISSOLVE)
                .map(passed -> UnitSentence.part(passed) + history.other(passed).inSentence())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(UnitWords.list(names));
    }

    private List<String> changes(Unit earlier, Unit later) {
        List<String> words = new ArrayList<>();
        if (!earlier.fullName().equals(later.fullName())) {
            words.add("đổi từ %s thành %s".formatted(earlier.inSentence(), later.inSentence()));
        }
        String before = parentName(earlier);
        String after = parentName(later);
        if (!before.equals(after)) {
            boolean same = Objects.equals(earlier.parentId(), later.parentId());
            words.add((same ? "cấp trên đổi từ %s thành %s" : "chuyển từ %s sang %s").formatted(before, after));
        }
        return words;
    }

    private String parentName(Unit version) {
        return history.parent(version).map(Unit::inSentence).orElse("không có cấp trên");
    }

    private String end() {
        String heirs = UnitWords.list(history.after().stream()
                .map(passed -> history.other(passed).inSentence())
                .toList());
        return history.after().isEmpty() ? "kết thúc hoạt động" : "kết thúc hoạt động, địa bàn chuyển về " + heirs;
    }

    private static String sentence(List<String> words) {
        String joined = String.join("; ", words);
        return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1) + ".";
    }

    private String legalBasis(LocalDate day) {
        List<String> acts = new ArrayList<>();
        history.versions().stream()
                .filter(version -> version.validFrom().equals(day))
                .forEach(version -> acts.add(UnitWords.act(version.legalBasis())));
        history.before().stream()
                .filter(passed -> passed.effectiveOn().equals(day) && passed.kind() != Succession.Kind.DISSOLVE)
                .forEach(passed -> acts.add(UnitWords.act(passed.legalBasis())));
        history.after().stream()
                .filter(passed -> passed.effectiveOn().equals(day))
                .forEach(passed -> acts.add(UnitWords.act(passed.legalBasis())));
        return acts.stream().filter(act -> !act.isEmpty()).distinct().collect(Collectors.joining("; "));
    }
}
