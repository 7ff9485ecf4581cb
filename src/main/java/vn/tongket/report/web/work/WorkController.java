package vn.tongket.report.web.work;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Opens;
import vn.tongket.page.Paging;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.report.board.Reminders;
import vn.tongket.report.decide.WorkItem;
import vn.tongket.report.decide.Workload;
import vn.tongket.report.web.word.DeadlineWords;
import vn.tongket.report.web.word.Opened;
import vn.tongket.report.web.word.ReminderNotice;

/** Việc của tôi. Where one list cannot be read, the others are shown. */
@Controller
class WorkController {
    private static final Logger LOG = LoggerFactory.getLogger(WorkController.class);
    private static final int DAYS_DONE = 7;
    private static final int FEW_DONE = 10;
    private static final String ALL_DONE = "/viec-cua-toi?vua-xong=het#vua-xong";

    private final Workload workload;
    private final WorkRows rows;
    private final Reminders reminders;
    private final Reach reach;

    WorkController(Workload workload, WorkRows rows, Reminders reminders, Reach reach) {
        this.workload = workload;
        this.rows = rows;
        this.reminders = reminders;
        this.reach = reach;
    }

    @GetMapping("/viec-cua-toi")
    @Opens(Right.OWN_ACCOUNT)
    WorkPage work(
            Person person,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestParam(name = "vua-xong", defaultValue = "") String done) {
        return new WorkPage(
                person.displayName(),
                person.username(),
                part(() -> WorkPage.Part.of(rows.toDo(items(person)))),
                part(() -> WorkPage.Part.of(rows.waiting(items(person)))),
                part(() -> done(person, page, page > 1 || done.equals("het"))),
                workload.nextOpening(Opened.today())
                        .map(day -> DeadlineWords.weekday(day) + " " + VietnameseDates.day(day))
                        .orElse(null),
                reminded(person));
    }

    private List<ReminderNotice> reminded(Person person) {
        Set<Integer> own = new HashSet<>(reach.units(person, Right.ENTER));
        own.addAll(reach.units(person, Right.APPROVE));
        return reminders.standing(own).stream().map(ReminderNotice::of).toList();
    }

    private List<WorkItem> items(Person person) {
        return workload.of(person, Now.moment().minusDays(DAYS_DONE));
    }

    /** The newest first: a few, or a page of them all. */
    private WorkPage.Part done(Person person, int page, boolean all) {
        List<WorkPage.Row> done = rows.done(items(person));
        return all
                ? WorkPage.Part.of(done, Paging.of(page, done.size(), ALL_DONE))
                : WorkPage.Part.first(done, FEW_DONE, ALL_DONE);
    }

    private static WorkPage.Part part(Supplier<WorkPage.Part> part) {
        try {
            return part.get();
        } catch (DataAccessException | org.jooq.exception.DataAccessException failure) {
            LOG.error("A list of Việc của tôi could not be read", failure);
            return WorkPage.Part.FAILED;
        }
    }
}
