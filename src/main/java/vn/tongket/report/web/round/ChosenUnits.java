package vn.tongket.report.web.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseText;
import vn.tongket.page.share.LongWords;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/**
 * Whom a round asks, as chosen and typed: the levels below a branch or the ticked ones of them, then those typed by code or
 * by name.
 */
final class ChosenUnits {
    private static final Pattern CODE = Pattern.compile("(?=.*[\\d-])[A-Za-z0-9]+(-[A-Za-z0-9]+)*+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int NAMED_AT_MOST = 8;
    private static final String LIST = "Danh sách đơn vị";
    private static final int LONGEST = 250_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST = 5_000;
    /** Mistakes for which something near is looked for: that costs a search each. */
    private static final int SUGGESTED = 20;

    private static final int LISTED = 200;

    private final Units units;
    private final LocalDate day;
    private final List<Problem> problems;
    private final Names names;

    /**
     * @param above code of the unit below which names are looked up
     * @param day of the boundaries
     * @param problems what cannot be read is added to these
     */
    ChosenUnits(Units units, String above, LocalDate day, List<Problem> problems) {
        this.units = units;
        this.day = day;
        this.problems = problems;
        this.names = new Names(() -> units.asOf(day, above, null));
    }

    /** Each once. */
    List<Unit> of(SetUpFields fields) {
        Map<Integer, Unit> asked = new LinkedHashMap<>();
        if (fields.isListed()) {
            fields.ticked().forEach(code -> byCode(code, asked));
        } else {
            fields.levels().forEach(level -> add(below(fields.branch(), level), asked));
        }
        try {
            lines(fields.units()).forEach(line -> typed(line, asked));
        } catch (BadInput tooLong) {
            problems.addAll(tooLong.problems());
        }
        return List.copyOf(asked.values());
    }

    /** Of a list that is not longer than anybody's. */
    private static List<String> lines(String typed) {
        LongWords.check(LIST, typed, LONGEST);
        List<String> lines = typed.lines()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        LongWords.check(LIST, lines, MOST);
        lines.forEach(line -> LongWords.check("Một dòng trong danh sách đơn vị", line, LONGEST_LINE));
        return lines.stream()
                .map(line -> VietnameseText.nfc(SPACES.matcher(line).replaceAll(" ")))
                .toList();
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
        if (problems.size() > LISTED) {
            return;
        }
        List<Unit> named = names.find(line);
        if (named.size() == 1) {
            add(named, asked);
            return;
        }
        Optional<Unit> whole = units.find(line, day);
        List<String> parts = List.of(line.split("[ ,]+"));
        if (whole.isPresent()) {
            add(List.of(whole.get()), asked);
        } else if (parts.stream()
                .allMatch(part ->
                        CODE.matcher(part).matches() || units.find(part, day).isPresent())) {
            parts.stream().limit(MOST).forEach(part -> byCode(part, asked));
        } else {
            byName(line, asked);
        }
    }

    private void byCode(String code, Map<Integer, Unit> asked) {
        if (problems.size() > LISTED) {
            return;
        }
        units.find(code, day).ifPresentOrElse(unit -> add(List.of(unit), asked), () -> {
            String nearest = isSuggesting() ? units.nearestCode(code).orElse(null) : null;
            refuse(
                    "there is no unit '" + code + "'" + Problem.didYouMean(nearest),
                    "không có đơn vị nào mang mã “" + code + "”" + Problem.coPhaiLa(nearest));
        });
    }

    private void byName(String name, Map<Integer, Unit> asked) {
        List<Unit> found = names.find(name);
        if (found.size() == 1) {
            add(found, asked);
        } else if (found.isEmpty()) {
            String nearest = (isSuggesting() ? units.search(name, day, 1) : List.<Unit>of())
                    .stream()
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

    private boolean isSuggesting() {
        return problems.size() < SUGGESTED;
    }

    /** The units below a branch by their names, put together once for a whole list. */
    private static final class Names {
        private final Map<String, List<Unit>> exact = new HashMap<>();
        private final Map<String, List<Unit>> folded = new HashMap<>();
        private final Supplier<List<Unit>> units;

        Names(Supplier<List<Unit>> units) {
            this.units = units;
        }

        /** Those of exactly this name; without marks where none has it with them. */
        List<Unit> find(String name) {
            if (exact.isEmpty()) {
                units.get().forEach(this::add);
            }
            List<Unit> same = exact.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            return same.isEmpty() ? folded.getOrDefault(VietnameseText.fold(name), List.of()) : same;
        }

        private void add(Unit unit) {
            Stream.of(unit.fullName(), unit.name()).distinct().forEach(name -> {
                put(exact, name.toLowerCase(Locale.ROOT), unit);
                put(folded, VietnameseText.fold(name), unit);
            });
        }

        private static void put(Map<String, List<Unit>> units, String name, Unit unit) {
            List<Unit> known = units.computeIfAbsent(name, _ -> new ArrayList<>());
            if (!known.contains(unit)) {
                known.add(unit);
            }
        }
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
