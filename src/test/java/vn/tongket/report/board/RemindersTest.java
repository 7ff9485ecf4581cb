package vn.tongket.report.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tongket.TongketTest;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.WorkingDays;

/** Who is reminded, when, in which tone, and what becomes of the mail; over a small mail server. */
@TongketTest
class RemindersTest {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Autowired
    ApplicationContext context;

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderMail mail;

    @Autowired
    RoundJob job;

    @Autowired
    Rounds rounds;

    @Autowired
    WorkingDays calendar;

    @Autowired
    DSLContext sql;

    @Autowired
    DataSource dataSource;

    private static boolean isPut;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add(
                "TONGKET_SMTP_URL",
                () -> "smtp://127.0.0.1:" + SERVER.getSmtp().getPort() + "/?from=tongket@example.gov.vn");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private RoundWorld world() {
        return new RoundWorld(context);
    }

    @BeforeEach
    void worldIsThere() {
        if (!isPut) {
            world().put(6);
            sql.execute("update access.account set email = 'can-bo@example.vn' where username = ?", RoundWorld.OFFICER);
            isPut = true;
        }
        sql.execute("update report.round set state = 'FROZEN'");
    }

    private LocalDate workingDay() {
        return calendar.orNext(RoundWorld.TODAY);
    }

    private List<Reminder> of(Round round, String commune) {
        return reminders.of(round.id(), world().unitId(commune));
    }

    @Test
    void nobodyIsNamedLateByMistake() {
        LocalDate today = workingDay();
        Round round = world().open("nhac", today.minusDays(1), RoundWorld.communes(5));
        Submission sent = world().submission("nhac", "zz-2");
        world().fill(sent, 1, 1);
        world().make(sent, Act.SUBMIT);
        rounds.excuse(round.id(), world().unitId("zz-3"), "không có đối tượng", "kiểm thử");
        rounds.extend(round.id(), world().unitId("zz-4"), today.plusDays(30), "bão", "kiểm thử");
        Submission returned = world().submission("nhac", "zz-5");
        world().fill(returned, 1, 1);
        world().make(returned, Act.SUBMIT, Act.SEND_BACK);

        assertThat(job.run(today)).isEqualTo(2);
        assertThat(of(round, "zz-1").getFirst().tone()).isEqualTo(Reminder.Tone.LATE);
        assertThat(of(round, "zz-1").getFirst().words()).contains("Xã An", "đã quá hạn", "1 ngày");
        assertThat(of(round, "zz-2")).isEmpty();
        assertThat(of(round, "zz-3")).isEmpty();
        assertThat(of(round, "zz-4")).isEmpty();
        assertThat(of(round, "zz-5")).hasSize(1);
        assertThat(job.run(today)).isZero();
        assertThat(reminders.standing(List.of(world().unitId("zz-1"), world().unitId("zz-2"))))
                .hasSize(1);
    }

    @Test
    void gentleBeforeTheLastDayAndFirmOnItAndNothingOnADayOff() {
        LocalDate due = calendar.after(RoundWorld.TODAY, 5);
        Round round = world().open("som", due, List.of("zz-1"));
        LocalDate early = RoundWorld.TODAY;
        assertThat(job.run(calendar.orNext(early))).isZero();
        LocalDate gentle = due;
        for (int back = 0; back < 2; back++) {
            gentle = previous(gentle);
        }
        assertThat(job.run(gentle)).isEqualTo(1);
        assertThat(job.run(previous(due))).isZero();
        assertThat(job.run(due)).isEqualTo(1);
        assertThat(of(round, "zz-1"))
                .extracting(Reminder::tone)
                .containsExactly(Reminder.Tone.FIRM, Reminder.Tone.GENTLE);
        LocalDate rest = due.plusDays(1);
        while (calendar.isWorking(rest)) {
            rest = rest.plusDays(1);
        }
        assertThat(job.run(rest)).isZero();
    }

    @Test
    void aMorningTheServerWasDownIsMadeUpForOnce() {
        LocalDate due = calendar.after(calendar.orNext(RoundWorld.TODAY), 5);
        Round round = world().open("bu", due, List.of("zz-1"));
        RoundJob.Clock clock = new RoundJob.Clock(job);
        LocalDate gentle = previous(previous(due));
        clock.makeUp(gentle.atTime(7, 59));
        assertThat(of(round, "zz-1")).as("eight is yet to come").isEmpty();
        clock.makeUp(previous(due).atTime(15, 30));
        assertThat(of(round, "zz-1")).extracting(Reminder::tone).containsExactly(Reminder.Tone.GENTLE);
        clock.makeUp(previous(due).atTime(16, 0));
        assertThat(of(round, "zz-1")).hasSize(1);
        LocalDate after = calendar.after(due, 1);
        clock.makeUp(after.atTime(8, 0));
        clock.makeUp(after.atTime(9, 0));
        assertThat(of(round, "zz-1"))
                .as("down on the last day: told that it is late, not that it is today")
                .extracting(Reminder::tone)
                .containsExactly(Reminder.Tone.LATE, Reminder.Tone.GENTLE);
    }

    /** Two nodes at eight o'clock, and which is first is chance. */
    @Test
    void twoAtOnceRemindOnce() throws Exception {
        LocalDate today = workingDay();
        Round round = world().open("hai-may", today.minusDays(1), RoundWorld.communes(5));
        int before = SERVER.getReceivedMessages().length;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> sent = nodes.invokeAll(List.of(() -> job.run(today), () -> job.run(today)));
            assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(5);
        }
        for (String commune : RoundWorld.communes(5)) {
            assertThat(of(round, commune)).hasSize(1);
        }
        assertThat(SERVER.getReceivedMessages()).hasSize(before + 5);
    }

    /** The node that does the day's work is killed in the middle of it: the other one waits for it, and does it. */
    @Test
    void whereOneDiesTheOtherDoesTheDaysWork() throws Exception {
        LocalDate today = workingDay();
        Round round = world().open("chet-may", today.minusDays(1), RoundWorld.communes(2));
        Connection dying = hold();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> sent = other.submit(() -> job.run(today));
            untilSomebodyWaits();
            assertThat(of(round, "zz-1")).isEmpty();
            // As the sockets of a killed process.
            dying.unwrap(PgConnection.class).abort(Runnable::run);
            assertThat(sent.get()).isEqualTo(2);
        } finally {
            letGo(dying);
        }
    }

    private Connection hold() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + RoundJob.LOCK + ")");
        }
        return connection;
    }

    private static void letGo(Connection dead) {
        try {
            dead.close();
        } catch (SQLException gone) {
            // The pool throws it away.
        }
    }

    private void untilSomebodyWaits() throws InterruptedException {
        while (!sql.fetchSingle("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .get(0, Boolean.class)) {
            Thread.sleep(20);
        }
    }

    @Test
    void whatADeadNodeSetOutToMailIsMailedAfterAWhileAndNotBefore() {
        LocalDate today = workingDay();
        Round round = world().open("do-dang", today.plusDays(1), RoundWorld.communes(1));
        int before = SERVER.getReceivedMessages().length;
        reminders.send(round, List.of(world().unitId("zz-1")), "", today, "thuong-truc");
        assertThat(mail.sendLeft()).as("its node is about to mail it").isZero();
        sql.execute(
                "update report.reminder set made_at = now() - interval '1 hour', mail_begun_at = now() - interval '9 minutes'"
                        + " where round_id = ?",
                round.id());
        assertThat(mail.sendLeft()).as("its node is mailing it").isZero();
        sql.execute(
                "update report.reminder set mail_begun_at = now() - interval '11 minutes' where round_id = ?",
                round.id());
        assertThat(mail.sendLeft()).isEqualTo(1);
        assertThat(mail.sendLeft()).isZero();
        assertThat(SERVER.getReceivedMessages()).hasSize(before + 1);
    }

    private LocalDate previous(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!calendar.isWorking(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    @Test
    void mailGoesOutBesideAndItsFailureLosesNothing() throws Exception {
        LocalDate today = workingDay();
        Round round = world().open("thu", today.plusDays(1), RoundWorld.communes(1));
        int before = SERVER.getReceivedMessages().length;
        List<Reminder> sent =
                reminders.send(round, List.of(world().unitId("zz-1")), "Gọi văn phòng.", today, "thuong-truc");
        mail.send(round, sent);
        assertThat(SERVER.waitForIncomingEmail(5000, before + 1)).isTrue();
        var message = SERVER.getReceivedMessages()[before];
        assertThat(message.getSubject()).contains("Nhắc báo cáo");
        assertThat(String.valueOf(message.getContent())).contains("Xã An còn phải gửi", "Gọi văn phòng.");
        assertThat(message.getAllRecipients()[0]).hasToString("can-bo@example.vn");
        assertThat(of(round, "zz-1").getFirst().mailedAt()).isNotNull();

        sql.execute("update access.account set email = 'khong@hop@le' where username = ?", RoundWorld.OFFICER);
        mail.send(round, reminders.send(round, List.of(world().unitId("zz-1")), "", today, "thuong-truc"));
        Reminder faulty = of(round, "zz-1").getFirst();
        assertThat(faulty.mailFault()).contains("máy chủ thư không nhận");
        assertThat(faulty.mailedAt()).isNull();
        assertThat(reminders.standing(List.of(world().unitId("zz-1")))).hasSize(1);
        sql.execute("update access.account set email = 'can-bo@example.vn' where username = ?", RoundWorld.OFFICER);
    }
}
