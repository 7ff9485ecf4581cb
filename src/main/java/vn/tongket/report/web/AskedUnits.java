package vn.tongket.report.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseText;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/**
 * Whom a round asks, as chosen and typed: the levels below a branch or the ticked ones of them, then those typed by code or
 * by name.
 *
 * @param above code of the unit below which names are looked up
 * @param day of the boundaries
 * @param problems what cannot be read is added to these
 */
record AskedUnits(Units units, String above, LocalDate day, List<Problem> problems) {
    private static final Pattern CODE = Pattern.compile("(?=.*[\\d-])[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    private static final int NAMED_AT_MOST = 8;

    /** Each once. */
    List<Unit> of(SetUpFields fields) {
        Map<Integer, Unit> asked = new LinkedHashMap<>();
        if (fields.isListed()) {
            fields.ticked().forEach(code -> byCode(code, asked));
        } else {
            fields.levels().forEach(level -> add(below(fields.branch(), level), asked));
        }
        for (String typed : fields.units().split("[\\r\\n;]+")) {
            if (!typed.isBlank()) {
                typed(VietnameseText.nfc(typed.strip().replaceAll("\\s+", " ")), asked);
            }
        }
        return List.copyOf(asked.values());
    }

    private static void add(Collection<Unit> found, Map<Integer, Unit> asked) {
        found.forEach(unit -> asked.putIfAbsent(unit.id(), unit));
    }

    private List<Unit> below(String branch, UnitKind level) {
        try {
            return units.asOf(day, branch, level);
        } catch (BadInput unknown) {
            problems.addAll(unknown.problems());
            return List.of();
        }
    }

    /** A line: one code, one name, or several codes. */
    private void typed(String line, Map<Integer, Unit> asked) {
        Optional<Unit> whole = units.find(line, day);
        List<String> parts = List.of(line.split("[ ,]+"));
        if (whole.isPresent()) {
            add(List.of(whole.get()), asked);
        } else if (parts.stream()
                .allMatch(part ->
                        CODE.matcher(part).matches() || units.find(part, day).isPresent())) {
            parts.forEach(part -> byCode(part, asked));
        } else {
            byName(line, asked);
        }
    }

    private void byCode(String code, Map<Integer, Unit> asked) {
        units.find(code, day).ifPresentOrElse(unit -> add(List.of(unit), asked), () -> {
            String nearest = units.nearestCode(code).orElse(null);
            refuse(
                    "there is no unit '" + code + "'" + Problem.didYouMean(nearest),
                    "không có đơn vị nào mang mã “" + code + "”" + Problem.coPhaiLa(nearest));
        });
    }

    private void byName(String name, Map<Integer, Unit> asked) {
        List<Unit> found = named(name);
        if (found.size() == 1) {
            add(found, asked);
        } else if (found.isEmpty()) {
            String nearest = units.search(name, day, 1).stream()
                    .map(unit -> unit.fullName() + " (" + unit.code() + ")")
                    .findFirst()
                    .orElse(null);
            refuse(
                    "there is no unit named '" + name + "'" + Problem.didYouMean(nearest),
                    "không có đơn vị nào tên “" + name + "”" + Problem.coPhaiLa(nearest));
        } else {
            refuse(
                    found.size() + " units are named '" + name + "': " + codes(found) + "; write the code",
                    "có " + found.size() + " đơn vị tên “" + name + "”: " + codes(found)
                            + ". Ghi mã của đơn vị cần hỏi");
        }
    }

    /** Those of exactly this name; without marks where none has it with them. */
    private List<Unit> named(String name) {
        List<Unit> all = units.asOf(day, above, null);
        List<Unit> exact = all.stream()
                .filter(unit ->
                        unit.fullName().equalsIgnoreCase(name) || unit.name().equalsIgnoreCase(name))
                .toList();
        String folded = VietnameseText.fold(name);
        return !exact.isEmpty()
                ? exact
                : all.stream()
                        .filter(unit -> VietnameseText.fold(unit.fullName()).equals(folded)
                                || VietnameseText.fold(unit.name()).equals(folded))
                        .toList();
    }

    private String codes(List<Unit> found) {
        String codes = found.stream()
                .limit(NAMED_AT_MOST)
                .map(unit -> unit.code() + " (" + unit.fullName() + parent(unit) + ")")
                .collect(Collectors.joining(", "));
        return found.size() > NAMED_AT_MOST ? codes + ", …" : codes;
    }

    private String parent(Unit unit) {
        return units.above(unit, day).stream()
                .findFirst()
                .map(above -> ", " + above.fullName())
                .orElse("");
    }

    private void refuse(String english, String vietnamese) {
        problems.add(Problem.hard("", 0, 0, english, vietnamese));
    }
}
