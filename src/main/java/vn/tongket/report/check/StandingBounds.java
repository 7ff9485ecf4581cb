package vn.tongket.report.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.claim.Bounds;
import vn.tongket.report.claim.Claim;
import vn.tongket.report.claim.ClaimRules;
import vn.tongket.report.claim.Claims;
import vn.tongket.report.claim.ClashWords;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.unit.frame.Frames;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.Lineage;
import vn.tongket.unit.frame.ShareBy;

/** What the lines of a form must keep beside the figures that stand, for one unit or for many. */
@Component
class StandingBounds {
    private final Programmes programmes;
    private final Frames frames;
    private final StandingClaims standing;

    StandingBounds(Programmes programmes, Frames frames, StandingClaims standing) {
        this.programmes = programmes;
        this.frames = frames;
        this.standing = standing;
    }

    /** By unit, then by the codes of the figure lines. */
    Map<Integer, Map<String, Bounds>> of(Programme programme, FormVersion form, Set<Integer> unitIds, Window window) {
        return new Pass(programme, form, window, frames.ground()).of(unitIds);
    }

    private final class Pass {
        private final Programme programme;
        private final FormVersion form;
        private final Window window;
        private final Map<String, Integer> ids;
        private final Map<ShareBy, Lineage> lineages = new EnumMap<>(ShareBy.class);
        private final Map<String, Set<String>> asked;

        Pass(Programme programme, FormVersion form, Window window, Ground ground) {
            this.programme = programme;
            this.form = form;
            this.window = window;
            this.ids = programmes.indicatorIds(programme.code());
            for (ShareBy shareBy : ShareBy.values()) {
                lineages.put(shareBy, Lineage.of(ground, shareBy));
            }
            this.asked = form.lines().stream()
                    .filter(FormLine::isFigure)
                    .collect(Collectors.groupingBy(
                            line -> Objects.requireNonNull(line.indicator()),
                            Collectors.mapping(FormLine::breakdown, Collectors.toSet())));
        }

        Map<Integer, Map<String, Bounds>> of(Set<Integer> unitIds) {
            Set<Integer> read = new HashSet<>(unitIds);
            for (int unit : unitIds) {
                lineages.values().forEach(lineage -> read.addAll(kin(lineage, unit)));
            }
            Set<Integer> indicators = asked.keySet().stream().map(ids::get).collect(Collectors.toSet());
            Map<Integer, Map<Integer, List<Claim>>> claims = standing.around(indicators, read, window);
            Map<Integer, Map<String, Bounds>> all = new HashMap<>();
            unitIds.forEach(unit -> all.put(unit, ofUnit(unit, claims)));
            return all;
        }

        private static List<Integer> kin(Lineage lineage, int unit) {
            List<Integer> kin = new ArrayList<>();
            lineage.before(unit).forEach(before -> kin.add(before.from()));
            for (int after : lineage.after(unit)) {
                kin.add(after);
                lineage.before(after).forEach(before -> kin.add(before.from()));
            }
            return kin;
        }

        private Map<String, Bounds> ofUnit(int unit, Map<Integer, Map<Integer, List<Claim>>> claims) {
            Map<String, Bounds> bounds = new HashMap<>();
            for (FormLine line : form.lines()) {
                if (line.isFigure()) {
                    bounds.put(line.code(), ofLine(unit, line, claims));
                }
            }
            return bounds;
        }

        private Bounds ofLine(int unit, FormLine line, Map<Integer, Map<Integer, List<Claim>>> claims) {
            String code = Objects.requireNonNull(line.indicator());
            Indicator indicator = programme.indicator(code).orElseThrow();
            Lineage lineage = Objects.requireNonNull(lineages.get(indicator.shareBy()));
            boolean together =
                    new ClaimRules(indicator).acrossUnits() && lineage.kind(unit) == indicator.collectedFrom();
            String after = together ? afterEnd(lineage, unit) : null;
            if (after != null) {
                return Bounds.blockedBy(after);
            }
            Map<Integer, List<Claim>> byUnit = claims.getOrDefault(ids.get(code), Map.of());
            List<Claim> own = new ArrayList<>(byUnit.getOrDefault(unit, List.of()));
            if (together) {
                new HashSet<>(kin(lineage, unit)).forEach(kin -> own.addAll(byUnit.getOrDefault(kin, List.of())));
            }
            return own.isEmpty()
                    ? Bounds.NONE
                    : Bounds.of(
                            indicator,
                            lineage,
                            unit,
                            window,
                            line.breakdown(),
                            own,
                            asked.getOrDefault(code, Set.of()));
        }

        private @Nullable String afterEnd(Lineage lineage, int unit) {
            LocalDate end = lineage.end(unit);
            return end != null && Claims.isAfterEnd(window, end) ? ClashWords.afterEnd(lineage.name(unit), end) : null;
        }
    }
}
