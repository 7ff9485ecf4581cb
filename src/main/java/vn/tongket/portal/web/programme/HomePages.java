package vn.tongket.portal.web.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.judge.Standing;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.portal.web.word.ProgrammeName;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeRelations;
import vn.tongket.programme.Related;
import vn.tongket.programme.sight.Sight;

/** Puts the front page together. */
@Component
class HomePages {
    /** Three by two. */
    private static final int COURSES = 6;

    private static final int REVIEWS = 6;

    private final Sight sight;
    private final IndicatorLines lines;
    private final ProgrammeEntries entries;
    private final List<ProgrammeRelations> relations;

    HomePages(Sight sight, IndicatorLines lines, ProgrammeEntries entries, List<ProgrammeRelations> relations) {
        this.sight = sight;
        this.lines = lines;
        this.entries = entries;
        this.relations = relations;
    }

    private record Stand(Programme programme, LinesNow now) {
        private long judged() {
            return now.judged().stream().filter(line -> !line.isWatched()).count();
        }
    }

    HomePage page() {
        LocalDate today = Now.day();
        List<Stand> stands = sight.programmes().stream()
                .map(programme -> new Stand(programme, lines.of(programme, null)))
                .toList();
        Stand first = stands.stream()
                .filter(stand -> stand.judged() > 0)
                .max(Comparator.comparing(Stand::judged))
                .orElse(null);
        return new HomePage(
                first == null ? null : result(first),
                stands.stream()
                        .map(stand -> stand.now().away())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                stands.stream()
                        .filter(stand -> stand != first && stand.judged() > 0)
                        .filter(stand -> stand.programme().period().to().isAfter(today))
                        .map(this::running)
                        .toList(),
                stands.stream()
                        .flatMap(stand -> reviews(stand.programme()).stream())
                        .limit(REVIEWS)
                        .toList(),
                entries.of(sight.heads()));
    }

    private HomePage.Result result(Stand stand) {
        List<IndicatorLine> judged =
                stand.now().judged().stream().filter(line -> !line.isWatched()).toList();
        return new HomePage.Result(
                name(stand.programme()),
                BoardCounts.of(judged),
                stand.now().ground(),
                counts(judged),
                courses(judged),
                judged.stream().filter(HomePages::isMissed).toList());
    }

    private static boolean isMissed(IndicatorLine line) {
        return line.standing() == Standing.NOT_MET || line.standing() == Standing.AT_RISK;
    }

    private static List<HomePage.Count> counts(List<IndicatorLine> judged) {
        return Arrays.stream(Standing.values())
                .map(standing -> new HomePage.Count(standing, (int) judged.stream()
                        .filter(line -> line.standing() == standing)
                        .count()))
                .filter(count -> count.number() > 0)
                .toList();
    }

    /** One of each objective before a second of any: the page is of the whole programme. */
    private static List<IndicatorLine> courses(List<IndicatorLine> judged) {
        List<IndicatorLine> drawn =
                judged.stream().filter(line -> line.course().line() != null).toList();
        Set<String> seen = new LinkedHashSet<>();
        List<IndicatorLine> chosen = new ArrayList<>(drawn.stream()
                .filter(line -> seen.add(line.objective() + "/" + line.topic()))
                .limit(COURSES)
                .toList());
        drawn.stream()
                .filter(line -> !chosen.contains(line))
                .limit(COURSES - chosen.size())
                .forEach(chosen::add);
        return chosen;
    }

    private HomePage.Running running(Stand stand) {
        return new HomePage.Running(
                name(stand.programme()),
                BoardCounts.of(stand.now().judged()),
                stand.now().ground());
    }

    private HomePage.Name name(Programme programme) {
        return new HomePage.Name(
                ProgrammeName.of(programme).heading(),
                Addresses.programme(programme.code()),
                Addresses.board(programme.code()),
                entries.unit(programme.unit(), programme.period()),
                VietnameseDates.window(programme.period()),
                programme.invented());
    }

    private List<HomePage.Review> reviews(Programme programme) {
        return relations.stream()
                .flatMap(relation -> relation.relatedTo(programme.code()).stream())
                .filter(related -> Related.REVIEW.equals(related.kind()))
                .filter(related -> related.address() != null)
                .map(related -> new HomePage.Review(
                        related.title(),
                        Objects.requireNonNull(related.address()),
                        related.when(),
                        entries.unit(programme.unit(), programme.period()),
                        programme.invented()))
                .toList();
    }
}
