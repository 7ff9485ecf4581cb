package vn.tongket.review.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/**
 * How the unit under review came about within the period, as the unit records say it.
 *
 * @param sentences {@code Xã Tam Khuê được thành lập ngày 01/7/2020 trên cơ sở nhập xã Tam Điềm và xã Khuê Lẫm.}
 * @param groundChanged days on which ground passed to it or from it
 * @param codes of the unit, its versions and the units that went into it whole: whose records are its own
 * @param above the unit it stood below at the end of the period
 */
public record UnitHistory(
        List<String> sentences, List<LocalDate> groundChanged, Set<String> codes, Optional<Unit> above) {

    public static UnitHistory of(Units units, Unit unit, Window period) {
        List<Unit> versions = units.versions(unit.id());
        List<Succession> came = units.successionsTo(unit.id()).stream()
                .filter(UnitHistory::isOfGround)
                .toList();
        Set<LocalDate> changed = new LinkedHashSet<>();
        came.stream()
                .filter(one -> one.kind() != Succession.Kind.RENAME)
                .forEach(one -> changed.add(one.effectiveOn()));
        units.successionsFrom(unit.id()).stream()
                .filter(UnitHistory::isOfGround)
                .filter(one -> one.kind() != Succession.Kind.RENAME)
                .forEach(one -> changed.add(one.effectiveOn()));
        Set<String> codes = new LinkedHashSet<>();
        own(units, unit, codes);
        return new UnitHistory(
                new Telling(units, unit, versions, period).sentences(came),
                changed.stream().filter(period::contains).sorted().toList(),
                codes,
                units.above(unit, period.lastDay()).stream().findFirst());
    }

    /** A district's end moved nobody's border. */
    private static boolean isOfGround(Succession succession) {
        return succession.kind() != Succession.Kind.DISSOLVE;
    }

    private static void own(Units units, Unit unit, Set<String> codes) {
        if (!codes.add(unit.code())) {
            return;
        }
        units.versions(unit.id()).forEach(version -> codes.add(version.versionCode()));
        units.successionsTo(unit.id()).stream()
                .filter(one -> isOfGround(one) && one.share().compareTo(java.math.BigDecimal.ONE) == 0)
                .forEach(one -> units.byId(one.fromId(), one.effectiveOn())
                        .filter(from -> from.kind() == unit.kind())
                        .ifPresent(from -> own(units, from, codes)));
    }

    /** Puts the records into sentences. */
    private record Telling(Units units, Unit unit, List<Unit> versions, Window period) {

        List<String> sentences(List<Succession> came) {
            List<String> sentences = new ArrayList<>();
            Map<LocalDate, List<Succession>> byDay = new LinkedHashMap<>();
            came.stream()
                    .filter(one -> period.contains(one.effectiveOn()))
                    .forEach(one -> byDay.computeIfAbsent(one.effectiveOn(), day -> new ArrayList<>())
                            .add(one));
            byDay.forEach((day, ofDay) -> sentences.add(came(day, ofDay)));
            for (int i = 1; i < versions.size(); i++) {
                Unit before = versions.get(i - 1);
                Unit after = versions.get(i);
                if (period.contains(after.validFrom())) {
                    changed(before, after).ifPresent(sentences::add);
                }
            }
            return sentences;
        }

        private String came(LocalDate day, List<Succession> ofDay) {
            List<String> names = ofDay.stream()
                    .map(one -> units.byId(one.fromId(), day.minusDays(1))
                            .map(Unit::inSentence)
                            .orElse(""))
                    .filter(name -> !name.isEmpty())
                    .toList();
            String from = names.size() < 2
                    ? String.join("", names)
                    : String.join(", ", names.subList(0, names.size() - 1)) + " và " + names.getLast();
            Succession.Kind kind = ofDay.getFirst().kind();
            boolean begins = versions.getFirst().validFrom().equals(day);
            String when = "ngày " + VietnameseDates.day(day);
            if (begins) {
                String how = switch (kind) {
                    case MERGE -> "nhập ";
                    case SPLIT -> "chia ";
                    case RENAME, BOUNDARY, DISSOLVE -> "sắp xếp ";
                };
                return versions.getFirst().fullName() + " được thành lập " + when + " trên cơ sở " + how + from + ".";
            }
            return Wording.capital(when) + ", một phần hoặc toàn bộ địa bàn " + from + " được nhập vào "
                    + unit.inSentence() + ".";
        }

        private Optional<String> changed(Unit before, Unit after) {
            String when = VietnameseDates.day(after.validFrom());
            if (!before.fullName().equals(after.fullName())) {
                return Optional.of(
                        "Ngày " + when + ", " + before.inSentence() + " trở thành " + after.inSentence() + ".");
            }
            Integer parent = after.parentId();
            if (parent == null || parent.equals(before.parentId())) {
                return Optional.empty();
            }
            return units.byId(parent, after.validFrom())
                    .map(above ->
                            "Từ ngày " + when + ", " + after.inSentence() + " trực thuộc " + above.inSentence() + ".");
        }
    }
}
