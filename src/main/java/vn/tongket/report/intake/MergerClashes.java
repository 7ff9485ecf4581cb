package vn.tongket.report.intake;

import static vn.tongket.report.tables.Tables.VALUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseDates;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.check.StandingClaims;
import vn.tongket.report.claim.Claim;
import vn.tongket.report.claim.ClaimRules;
import vn.tongket.report.claim.Claims;
import vn.tongket.report.claim.Clash;
import vn.tongket.report.claim.ClashWords;
import vn.tongket.unit.frame.Frames;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.Lineage;
import vn.tongket.unit.frame.ShareBy;
import vn.tongket.unit.register.Registration;
import vn.tongket.unit.register.SuccessionRow;
import vn.tongket.unit.register.UnitCodes;
import vn.tongket.unit.register.UnitRows;

/**
 * What recording units and their successions makes of figures that stand: ground that is then counted twice, figures of days
 * after a unit's end. The act is a fact and is recorded; the figures are listed, with what to do about each.
 */
@Component
public class MergerClashes {
    private static final int LISTED = 50;

    /** Which units have figures out of their own days, looked up one by one in the index. */
    private static final String OUT_OF_OWN_DAYS = """
            select distinct asked.indicator_id, asked.unit_id
              from unnest(?::integer[]) as indicator (indicator_id)
             cross join unnest(?::integer[], ?::date[], ?::date[]) as unit (unit_id, first, ending)
             cross join lateral (
                   select value.indicator_id, value.unit_id
                     from report.value
                    where value.indicator_id = indicator.indicator_id and value.unit_id = unit.unit_id
                      and value.replaced_by is null and value.quality in ('A', 'E', 'N')
                      and (value.window_from < unit.first or value.window_to > unit.ending)
                    limit 1) as asked""";

    private final DSLContext database;
    private final Programmes programmes;
    private final UnitCodes codes;
    private final Frames frames;
    private final StandingClaims standing;

    MergerClashes(DSLContext database, Programmes programmes, UnitCodes codes, Frames frames, StandingClaims standing) {
        this.database = database;
        this.programmes = programmes;
        this.codes = codes;
        this.frames = frames;
        this.standing = standing;
    }

    /** Warnings, at the rows of {@code succession.csv} where the act stands in them; asked after the units are recorded. */
    public List<Problem> clashes(Registration registration, UnitRows rows) {
        Set<Integer> touched = Stream.concat(registration.added().stream(), registration.changed().stream())
                .map(code -> codes.now().find(code))
                .flatMap(Optional::stream)
                .map(UnitCodes.Known::id)
                .collect(Collectors.toSet());
        return touched.isEmpty() ? List.of() : new Search(frames.ground(), rows).of(touched);
    }

    private final class Search {
        private final Ground ground;
        private final Map<String, SuccessionRow> acts = new HashMap<>();
        private final List<Problem> found = new ArrayList<>();
        private int count;

        Search(Ground ground, UnitRows rows) {
            this.ground = ground;
            rows.successions().forEach(row -> acts.putIfAbsent(row.fromUnit(), row));
        }

        List<Problem> of(Set<Integer> touched) {
            programmes.all().forEach(programme -> inProgramme(programme, touched));
            if (count > LISTED) {
                found.add(Problem.soft(
                        "succession.csv",
                        0,
                        0,
                        "and " + (count - LISTED) + " more figures that no longer go together",
                        "và còn " + (count - LISTED) + " chỗ số liệu khác không còn khớp nhau"));
            }
            return found;
        }

        private void inProgramme(Programme programme, Set<Integer> touched) {
            Map<Integer, Indicator> indicators = new TreeMap<>();
            programmes
                    .indicatorIds(programme.code())
                    .forEach((code, id) -> programme
                            .indicator(code)
                            .filter(indicator -> new ClaimRules(indicator).acrossUnits())
                            .ifPresent(indicator -> indicators.put(id, indicator)));
            for (ShareBy shareBy : ShareBy.values()) {
                Map<Integer, Indicator> some = new TreeMap<>(indicators);
                some.values().removeIf(indicator -> indicator.shareBy() != shareBy);
                if (!some.isEmpty()) {
                    among(some, Lineage.of(ground, shareBy), touched);
                }
            }
        }

        private void among(Map<Integer, Indicator> indicators, Lineage lineage, Set<Integer> touched) {
            Set<Integer> asked = new LinkedHashSet<>();
            for (int unit : touched) {
                asked.add(unit);
                lineage.before(unit).forEach(kin -> asked.add(kin.from()));
                lineage.after(unit).forEach(heir -> {
                    asked.add(heir);
                    lineage.before(heir).forEach(kin -> asked.add(kin.from()));
                });
            }
            Map<Integer, Set<Integer>> out = outOfOwnDays(indicators.keySet(), asked, lineage);
            out.forEach(
                    (id, units) -> ofIndicator(id, Objects.requireNonNull(indicators.get(id)), units, asked, lineage));
        }

        private Map<Integer, Set<Integer>> outOfOwnDays(Set<Integer> ids, Set<Integer> asked, Lineage lineage) {
            Integer[] units = asked.toArray(Integer[]::new);
            LocalDate[] firsts = asked.stream().map(lineage::firstDay).toArray(LocalDate[]::new);
            LocalDate[] ends = asked.stream().map(lineage::end).toArray(LocalDate[]::new);
            Map<Integer, Set<Integer>> out = new TreeMap<>();
            database.fetch(OUT_OF_OWN_DAYS, ids.toArray(Integer[]::new), units, firsts, ends)
                    .forEach(row -> out.computeIfAbsent(row.get(0, Integer.class), _ -> new HashSet<>())
                            .add(row.get(1, Integer.class)));
            return out;
        }

        private void ofIndicator(int id, Indicator indicator, Set<Integer> out, Set<Integer> asked, Lineage lineage) {
            List<Claim> claims = standing
                    .read(VALUE.INDICATOR_ID.eq(id).and(VALUE.UNIT_ID.in(asked)))
                    .getOrDefault(id, Map.of())
                    .values()
                    .stream()
                    .flatMap(List::stream)
                    .filter(claim -> lineage.kind(claim.unit()) == indicator.collectedFrom())
                    .toList();
            ClashWords words = new ClashWords(lineage, ClashWords.Where.FORM);
            Claims.clashes(indicator, lineage, claims).stream()
                    .filter(clash -> clash.kind() == Clash.Kind.TWICE || clash.kind() == Clash.Kind.LITTLE_TWICE)
                    .forEach(clash -> add(
                            clash.others().getFirst().unit(),
                            indicator.code() + ": " + words.english(clash),
                            indicator.name() + ": " + words.vietnamese(clash)));
            claims.stream()
                    .filter(claim -> out.contains(claim.unit()))
                    .forEach(claim -> addAfterEnd(claim, indicator, lineage));
        }

        private void addAfterEnd(Claim claim, Indicator indicator, Lineage lineage) {
            LocalDate end = lineage.end(claim.unit());
            if (end != null && Claims.isAfterEnd(claim.window(), end)) {
                String name = lineage.name(claim.unit());
                add(
                        claim.unit(),
                        indicator.code() + ": " + ClashWords.englishAfterEnd(name, end) + " (stored: "
                                + claim.window().from() + " – " + claim.window().to() + ", "
                                + ClashWords.figure(claim) + ")",
                        indicator.name() + ": " + ClashWords.afterEnd(name, end) + " (đã lưu: "
                                + VietnameseDates.window(claim.window()) + ", "
                                + ClashWords.figure(claim) + ")");
            }
        }

        private void add(int earlier, String english, String vietnamese) {
            if (count++ < LISTED) {
                String code =
                        ground.version(ground.index(earlier), LocalDate.MAX).code();
                SuccessionRow act = acts.get(code);
                found.add(Problem.soft("succession.csv", act == null ? 0 : act.line(), 0, english, vietnamese));
            }
        }
    }
}
