package vn.tongket.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import vn.tongket.TongketTest;
import vn.tongket.access.Accounts;
import vn.tongket.base.Now;
import vn.tongket.exchange.Packages;
import vn.tongket.report.board.Board;
import vn.tongket.report.board.Boards;
import vn.tongket.report.board.Timeliness;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.StepRecord;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.report.round.WorkingDays;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.register.UnitRegister;
import vn.tongket.unit.register.UnitRow;
import vn.tongket.unit.register.UnitRows;

/** The demonstration's round with sixteen communes in place of 174. */
@TongketTest
@Import(DemoMoment.class)
class DemoRoundTest {
    private static final int COMMUNES = 16;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Submissions submissions;

    private Round round;

    @BeforeEach
    void make() throws java.io.IOException {
        if (context.getBean(Rounds.class).all().isEmpty()) {
            context.getBean(UnitRegister.class).record(new UnitRows(units(), List.of()));
            context.getBean(Accounts.class).createDemoAccounts();
            context.getBean(Packages.class)
                    .load(Path.of("examples", DemoRound.PROGRAMME), DemoRound.PROGRAMME, "test", false);
            new DemoRound(context).make();
        }
        round = context.getBean(Rounds.class).all().getFirst();
    }

    private static List<UnitRow> units() {
        List<UnitRow> units = new ArrayList<>();
        units.add(unit("zz", UnitKind.PROVINCE, "tinh", "Hoa Giang", "Tỉnh Hoa Giang", null));
        for (int number = 1; number <= COMMUNES; number++) {
            String name = "Thử " + number;
            units.add(unit("zz-%03d".formatted(number), UnitKind.COMMUNE, "xa", name, "Xã " + name, "zz"));
        }
        return units;
    }

    private static UnitRow unit(
            String code,
            UnitKind kind,
            String type,
            String name,
            String fullName,
            @org.jspecify.annotations.Nullable String parent) {
        LocalDate from = LocalDate.of(2010, 1, 1);
        return new UnitRow(
                0, code, code, kind, type, name, fullName, parent, from, null, null, null, 5_000L, from, null, null);
    }

    /**
     * Two forms each. Silent for good: number 7, and the two that were merged with their successor. Excused: number 6, and the six that have longer sent
     * one of theirs. Late by a day: number 11. In time: numbers 8 to 10, 12 and 13.
     */
    @Test
    void itLooksLikeARoundThatRanForDays() {
        Board board = context.getBean(Boards.class).of(round, Now.day());
        assertThat(board.timeliness()).isEqualTo(new Timeliness(10 + 6, 2, 2 + 6, 6));
    }

    @Test
    void itsStepsFollowOneAnotherInOfficeHoursBeforeToday() {
        WorkingDays working = context.getBean(WorkingDays.class);
        OffsetDateTime today = Now.day().atStartOfDay(Now.ZONE).toOffsetDateTime();
        for (Submission submission : submissions.of(round.id())) {
            List<OffsetDateTime> moments = submissions.steps(submission.id()).stream()
                    .map(StepRecord::at)
                    .toList();
            assertThat(moments).isSorted().allSatisfy(moment -> {
                assertThat(moment).isBefore(today).isAfter(today.minusDays(40));
                assertThat(moment.atZoneSameInstant(Now.ZONE).getHour()).isBetween(7, 17);
            });
            if (submission.submittedAt() != null) {
                assertThat(submission.submittedAt()).isEqualTo(moments.getFirst());
            }
        }
        assertThat(round.deadlines()).allMatch(deadline -> working.isWorking(deadline.dueOn()));
    }
}
