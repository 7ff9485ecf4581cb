package vn.tongket.report.web.round;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;
import vn.tongket.report.decide.WorkItem;
import vn.tongket.report.decide.Workload;
import vn.tongket.report.round.ActWords;
import vn.tongket.report.web.decide.ApprovalPages;
import vn.tongket.report.web.word.Asking;
import vn.tongket.report.web.word.DeadlineWords;
import vn.tongket.report.web.word.Opened;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** The rounds that ask a person's units, with each report of theirs: who answers has no board to look at. */
@Component
class AskedRounds {
    /** Of a round that asks more of one person the rest is found in Việc của tôi. */
    private static final int MOST = 20;

    private final Workload workload;
    private final Units units;

    AskedRounds(Workload workload, Units units) {
        this.workload = workload;
        this.units = units;
    }

    /** The latest deadline first. @param without codes of rounds that are listed already */
    List<RoundsPage.Asked> of(Person person, Set<String> without) {
        Map<String, List<WorkItem>> byRound = new LinkedHashMap<>();
        workload.of(person, OffsetDateTime.parse("2000-01-01T00:00:00Z")).stream()
                .filter(item -> item.may().enter() || item.may().approve())
                .filter(item -> !without.contains(item.round()))
                .forEach(item -> byRound.computeIfAbsent(item.round(), _ -> new ArrayList<>())
                        .add(item));
        Map<Integer, Unit> named = units.byIds(
                byRound.values().stream()
                        .flatMap(List::stream)
                        .map(WorkItem::unitId)
                        .distinct()
                        .toList(),
                Asking.today());
        return byRound.values().stream()
                .map(items -> asked(items, named))
                .toList()
                .reversed();
    }

    private static RoundsPage.Asked asked(List<WorkItem> items, Map<Integer, Unit> named) {
        WorkItem first = items.getFirst();
        return new RoundsPage.Asked(
                first.in().title(),
                DeadlineWords.of(first.dueOn(), Asking.today()),
                items.stream().limit(MOST).map(item -> report(item, named)).toList(),
                items.size() - Math.min(items.size(), MOST));
    }

    private static RoundsPage.Report report(WorkItem item, Map<Integer, Unit> named) {
        Unit unit = Objects.requireNonNull(named.get(item.unitId()));
        return new RoundsPage.Report(
                unit.fullName() + ": " + item.formTitle(),
                Opened.address(item.round(), unit.code(), item.form()),
                ApprovalPages.state(item.state()),
                ActWords.state(item.state()));
    }
}
