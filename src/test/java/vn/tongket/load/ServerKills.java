package vn.tongket.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;

/**
 * The server, or PostgreSQL under it, killed while a commune's people enter, send up a workbook, submit and approve, while a round
 * is frozen and while figures are published; each time it starts again, what was acknowledged is there, and nothing is half done.
 */
final class ServerKills implements AutoCloseable {
    static final int OTHERS = 40;
    private static final int LONGEST_MILLIS = 1_200;
    private static final int PATIENCE_SECONDS = 120;
    private static final Pattern VERSION = Pattern.compile("name=\"(phien-ban)\" value=\"(\\d+)\"");
    private static final Pattern CHOICE = Pattern.compile("name=\"(chon)\" value=\"([^\"]+)\"");
    private static final Pattern LINES = Pattern.compile("name=\"(lay)\" value=\"([^\"]+)\"");
    private static final Pattern KEPT = Pattern.compile("action=\"(/dot-bao-cao/[^\"]+/nhap-excel/[^\"]+)\"");

    /** Of every submission, round and publication there is; each row says what is wrong. */
    private static final String HALF = """
            select 'a step is missing or too many: ' || submission_id from report.submission
             where version - 1 <> (select count(*) from report.step where step.submission_id = submission.submission_id)
            union all select 'not as its last step left it: ' || submission_id from report.submission
             where state <> coalesce((select to_state from report.step where step.submission_id = submission.submission_id
                                       order by step_id desc limit 1), 'DRAFT')
            union all select 'accepted without all its values: ' || submission_id from report.submission
             where state = 'ACCEPTED' and %1$d <> (select count(*) from report.value
                    where value.entry_id = submission.entry_id and value.unit_id = submission.unit_id)
            union all select 'values of what was not accepted: ' || submission_id from report.submission
             where state <> 'ACCEPTED' and entry_id is not null
            union all select 'values of no submission: ' || count(*) from report.value
             where not exists (select from report.submission where submission.entry_id = value.entry_id) having count(*) > 0
            union all select 'half a round: ' || code from report.round
             where (state = 'FROZEN') <> (frozen_at is not null) or opened_at is null
                or not exists (select from report.round_unit where round_unit.round_id = round.round_id)
            union all select 'half published: ' || count(*) from programme.publication where withdrawn_at is null
             group by checked_on having count(*) not in (0, (select count(*) from report.form_line) + 1, (select count(*) from report.form_line))
            union all select 'a cell without its revision: ' || submission_id from report.cell
             where not exists (select from report.cell_revision as one where one.submission_id = cell.submission_id
                                 and one.form_line_id = cell.form_line_id and one.revision = cell.revision
                                 and one.quantity is not distinct from cell.quantity)""".formatted(LoadWorld.LINES);

    private final LoadServer server;
    private final Random random;
    private final String password;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Officer secretariat;
    private int commune;
    private int frozen;

    /** What is done while the kill comes; it may fail where the server is gone. */
    private interface Act {
        void done() throws IOException, InterruptedException;
    }

    ServerKills(Path data, Random random) throws IOException, InterruptedException {
        this.random = random;
        this.password = LoadWorld.make(data.toString(), OTHERS);
        this.server = new LoadServer(data, Map.of());
        this.secretariat = signedIn(new Officer(client, server, LoadWorld.SECRETARIAT));
    }

    /** Whether there is a commune and a round left to play with. */
    boolean isUsedUp() {
        return commune >= LoadWorld.COMMUNES || frozen >= OTHERS;
    }

    /** Kills once. @return what was done meanwhile */
    String once() throws Exception {
        return switch (random.nextInt(5)) {
            case 0 -> entry();
            case 1 -> workbook();
            case 2 -> approval();
            case 3 -> freezing();
            default -> publishing();
        };
    }

    private String entry() throws Exception {
        List<Officer> people = people();
        ConcurrentLinkedQueue<Storm.Kept> kept = new ConcurrentLinkedQueue<>();
        String killed = during(() -> fill(people, 1_000, kept));
        must(lost(kept) == 0, lost(kept) + " saves of " + kept.size() + " lost");
        fill(people, 2_000, kept);
        return "entry, " + killed;
    }

    private static void fill(List<Officer> people, long from, ConcurrentLinkedQueue<Storm.Kept> kept)
            throws InterruptedException {
        for (Officer officer : people) {
            for (int own = 0; own < officer.lines(); own++) {
                long figure = from + officer.line(own);
                if (officer.save(own, figure) == 200) {
                    kept.add(new Storm.Kept(officer.commune(), officer.line(own), figure));
                }
            }
        }
    }

    private int lost(Iterable<Storm.Kept> kept) throws Exception {
        return Aftermath.of(server, copy(kept), java.util.Set.of()).lost();
    }

    private static List<Storm.Kept> copy(Iterable<Storm.Kept> kept) {
        List<Storm.Kept> all = new ArrayList<>();
        kept.forEach(all::add);
        return all;
    }

    private String workbook() throws Exception {
        List<Officer> people = people();
        Officer first = people.getFirst();
        fill(people, 1_000, new ConcurrentLinkedQueue<>());
        byte[] before = first.file(first.address() + "/bieu.xlsx");
        fill(people, 2_000, new ConcurrentLinkedQueue<>());
        String killed = during(() -> {
            HttpResponse<String> difference = first.upload(first.address() + "/nhap-excel", "bieu.xlsx", before);
            Matcher kept = KEPT.matcher(difference.body());
            if (kept.find()) {
                first.sendFields(kept.group(1), difference.body(), "", LINES);
            }
        });
        List<String> firsts = query("select (count(*) filter (where quantity < 2000))::text from report.cell"
                + " join report.submission using (submission_id) join unit.unit using (unit_id)"
                + " where unit.code = '" + LoadWorld.commune(first.commune()) + "'");
        must(firsts.equals(List.of("0")) || firsts.equals(List.of("" + LoadWorld.LINES)), "half a workbook: " + firsts);
        return "workbook (" + (firsts.equals(List.of("0")) ? "not in" : "in") + "), " + killed;
    }

    private String approval() throws Exception {
        List<Officer> people = people();
        Officer first = people.getFirst();
        Officer leader = signedIn(new Officer(client, server, LoadWorld.person(first.commune(), LoadWorld.PEOPLE)));
        fill(people, 1_000, new ConcurrentLinkedQueue<>());
        String id = query("select submission_id::text from report.submission join unit.unit using (unit_id)"
                        + " join report.round using (round_id) where round.code = '" + LoadWorld.ROUND
                        + "' and unit.code = '" + LoadWorld.commune(first.commune()) + "'")
                .getFirst();
        Act chain = () -> {
            first.submit();
            leader.send("/duyet/" + id, "/duyet/" + id + "/duyet", "", VERSION);
            secretariat.send("/duyet/" + id, "/duyet/" + id + "/nhan", "", VERSION);
        };
        String killed = during(chain);
        String state = state(id);
        until("the chain goes on", () -> {
            chain.done();
            return state(id).equals("ACCEPTED");
        });
        return "approval (" + state + "), " + killed;
    }

    private String state(String submission) throws IOException {
        return query("select state from report.submission where submission_id = " + submission)
                .getFirst();
    }

    private String freezing() throws Exception {
        String code = LoadWorld.other(frozen++);
        String page = "/dot-bao-cao/" + code + "/chot";
        String killed = during(() -> secretariat.send(page, page, ""));
        until("the round is frozen", () -> {
            secretariat.send(page, page, "");
            return query("select state from report.round where code = '" + code + "'")
                    .equals(List.of("FROZEN"));
        });
        return "freeze, " + killed;
    }

    private String publishing() throws Exception {
        String page = "/duyet-cong-khai/" + LoadWorld.PROGRAMME;
        String today = Officer.encode(VietnameseDates.day(Now.day()));
        String killed = during(() -> {
            secretariat.send(page, page, "&khong-mat=co&ngay=" + today, CHOICE);
            secretariat.send(page, page + "/rut", "&ly-do=thu&ngay=" + today, CHOICE);
        });
        until("the page of publishing is there", () -> secretariat.get(page).statusCode() == 200);
        return "publishing, " + killed;
    }

    /** Lets it be done, kills after a while, and looks at everything once the server answers again. */
    private String during(Act act) throws Exception {
        int after = random.nextInt(LONGEST_MILLIS);
        boolean postgres = random.nextInt(3) == 0;
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> doing = beside.submit(() -> {
                act.done();
                return true;
            });
            Thread.sleep(after);
            if (postgres) {
                server.killDatabase();
            } else {
                server.killServer();
            }
            try {
                doing.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException gone) {
                must(gone.getCause() instanceof IOException, "It ended with " + gone.getCause());
            }
        }
        until("the server answers", () -> secretariat.get("/tai-khoan").statusCode() == 200);
        List<String> wrong = query(HALF);
        must(wrong.isEmpty(), String.join("; ", wrong));
        return (postgres ? "PostgreSQL" : "server") + " killed after " + after + " ms";
    }

    private interface Question {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void until(String what, Question question) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String last = "no";
        while (System.nanoTime() < limit) {
            try {
                if (question.holds()) {
                    return;
                }
            } catch (IOException notYet) {
                last = notYet.toString();
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("Not so in " + PATIENCE_SECONDS + " s: " + what + " (" + last + ")");
    }

    private List<Officer> people() throws IOException, InterruptedException {
        List<Officer> people = new ArrayList<>();
        for (int number = 0; number < LoadWorld.PEOPLE; number++) {
            people.add(signedIn(new Officer(client, server, commune, number)));
        }
        commune++;
        return people;
    }

    private Officer signedIn(Officer officer) throws IOException, InterruptedException {
        officer.signIn(password);
        return officer;
    }

    private List<String> query(String query) throws IOException {
        try (Connection database = DriverManager.getConnection(server.jdbcUrl(), "tongket", server.ownerPassword());
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException away) {
            throw new IOException(away);
        }
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
