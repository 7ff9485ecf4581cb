package vn.tongket.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.PublishedWorld;
import vn.tongket.TestDatabase;
import vn.tongket.Tongket;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;
import vn.tongket.database.Address;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.round.Round;

/**
 * Two servers started at the same moment on one empty PostgreSQL, each in a process and with a data directory of its own, behind
 * a balancer that hands every request to the other one. The steps build on each other; starting servers takes long.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern APPLY = Pattern.compile("action=\"(/goi-du-lieu/[^\"]+/nhap)\"");
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
    private static final String FIGURES = "/chi-tieu/hai-xa/ho-ngheo";
    private static final String CELL = "/dot-bao-cao/" + RoundWorld.ROUND + "/zz-1/" + RoundWorld.FORM;
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    private final Map<String, String> passwords = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private Balancer balancer;
    private ConfigurableApplicationContext beside;
    private DSLContext database;
    private Round round;

    @BeforeAll
    void startBothAtOnce(@TempDir Path home) throws Exception {
        MAIL.start();
        Address address = TestDatabase.fresh();
        Map<String, String> settings = Map.of(
                "TONGKET_DB_URL",
                address.url(),
                "TONGKET_DB_USER",
                address.username(),
                "TONGKET_DB_PASSWORD",
                address.password(),
                "TONGKET_SECRET_KEY",
                "for tests only, forty signs and more of it",
                "TONGKET_SECOND_FACTOR_FOR",
                "",
                "TONGKET_PROXIES",
                "127.0.0.1, ::1",
                "TONGKET_ENGINE",
                "DUCKDB",
                "TONGKET_SMTP_URL",
                "smtp://127.0.0.1:" + MAIL.getSmtp().getPort() + "/?from=tongket@example.gov.vn",
                "TONGKET_MAIL_LOOK_EVERY",
                "300");
        nodes.add(new Node(home.resolve("a"), settings));
        nodes.add(new Node(home.resolve("b"), settings));
        balancer = new Balancer(List.of(nodes.get(0).port(), nodes.get(1).port()));
        beside = new SpringApplicationBuilder(Tongket.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(context -> TestDatabase.connect(context, address, true))
                .run();
        database = beside.getBean(DSLContext.class);
        RoundWorld world = new RoundWorld(beside);
        world.put(2);
        round = world.open(RoundWorld.ROUND, RoundWorld.TODAY.plusDays(20), RoundWorld.communes(2));
        world.people().forEach(this::remember);
        remember(beside.getBean(Accounts.class).createDemo("nhap", "Đỗ Văn Ổi", Role.SECRETARIAT, null));
    }

    private void remember(NewAccount account) {
        passwords.put(account.username(), account.password());
    }

    @AfterAll
    void stop() {
        balancer.close();
        nodes.forEach(Node::close);
        beside.close();
        MAIL.stop();
    }

    private Browsing signedIn(String username) {
        Browsing browser = new Browsing(balancer.port());
        assertThat(browser.signIn(username, passwords.getOrDefault(username, ""))
                        .statusCode())
                .isBetween(302, 303);
        return browser;
    }

    private static String node(HttpResponse<?> answer) {
        return answer.headers().firstValue(Balancer.NODE).orElseThrow();
    }

    private static void eventually(String what, BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(100);
        }
    }

    @Test
    @Order(1)
    void oneMigratesAndLoadsAndMakesTheAdministratorAndTheOtherWaits() throws IOException {
        List<String> said = List.of(nodes.get(0).said(), nodes.get(1).said());
        assertThat(said)
                .filteredOn(words -> words.contains("One-time password"))
                .hasSize(1);
        assertThat(said)
                .filteredOn(words -> words.contains("Loading the administrative units"))
                .hasSize(1);
        assertThat(said).noneMatch(words -> words.contains("ERROR"));
        assertThat(database.fetch("select 1 from access.account where username = 'quantri'"))
                .hasSize(1);
    }

    @Test
    @Order(2)
    void whoSignsInOnOneIsSignedInOnBothAndSignsOutOfBoth() {
        Browsing browser = signedIn("nhap");
        Browsing elsewhere = signedIn("nhap");
        Set<String> answered = new HashSet<>();
        for (int turn = 0; turn < 4; turn++) {
            HttpResponse<String> page = browser.get("/tai-khoan");
            assertThat(page.statusCode()).isEqualTo(200);
            answered.add(node(page));
        }
        assertThat(answered).containsExactlyInAnyOrder("0", "1");
        // The form comes from one node and goes to the other: so does its forgery field.
        assertThat(browser.post("/tai-khoan", "/tai-khoan/dang-xuat-noi-khac", Map.of())
                        .statusCode())
                .isBetween(302, 303);
        for (int turn = 0; turn < 2; turn++) {
            assertThat(elsewhere.get("/tai-khoan").statusCode()).isNotEqualTo(200);
            assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(200);
        }
        browser.post("/tai-khoan", "/dang-xuat", Map.of());
        for (int turn = 0; turn < 2; turn++) {
            assertThat(browser.get("/tai-khoan").statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void wrongPasswordsAreCountedTogether() {
        List<Integer> answers = new ArrayList<>();
        for (int guess = 0; guess < 3; guess++) {
            answers.add(new Browsing(balancer.port()).signIn("ai-do", "sai").statusCode());
        }
        assertThat(answers).containsOnly(422);
        assertThat(database.fetchSingle("select cardinality(tried_at) from access.wrong_try where username = 'ai-do'")
                        .get(0, Integer.class))
                .isEqualTo(3);
    }

    /** New units, a new programme and its values: whatever a node remembers of units, the other one has changed it. */
    @Test
    @Order(4)
    void whatIsSentToOneIsAgreedToOnTheOtherAndShownByBothFromTheirOwnCopies() throws Exception {
        Browsing browser = signedIn("nhap");
        eventually("a copy on each node", () -> nodes.stream().allMatch(TwoNodesTest::hasCopy));
        HttpResponse<String> shown = browser.upload(
                "/goi-du-lieu", "/goi-du-lieu", "goi", "hai-xa.zip", zip(Path.of("src/test/resources/portal/hai-xa")));
        Matcher apply = APPLY.matcher(shown.body());
        assertThat(apply.find()).as(shown.body()).isTrue();
        browser.get("/tai-khoan");
        HttpResponse<String> done = browser.post("/goi-du-lieu", apply.group(1), Map.of());
        assertThat(done.body()).contains("Đã lưu trọn gói");
        assertThat(node(done)).as("another node than the file was sent to").isNotEqualTo(node(shown));
        PublishedWorld.programme(beside, "hai-xa");
        isShownByBoth("10,0");
        database.execute("update report.value set numerator = 12 where quality = 'A' and numerator = 10");
        isShownByBoth("12,0");
        isSaidByBothAtOnce();
    }

    /** What a node has read of programmes it forgets as soon as it is asked again. */
    private void isSaidByBothAtOnce() {
        Browsing browser = new Browsing(balancer.port());
        for (String title : List.of("Chương trình nút một", "Chương trình nút hai")) {
            database.execute("update programme.programme set title = ? where code = 'hai-xa'", title);
            List<HttpResponse<String>> answers = List.of(browser.get("/nghi-quyet"), browser.get("/nghi-quyet"));
            assertThat(answers).extracting(TwoNodesTest::node).containsExactlyInAnyOrder("0", "1");
            assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).contains(title));
        }
    }

    private static boolean hasCopy(Node node) {
        try (Stream<Path> files = Files.walk(node.data())) {
            return files.anyMatch(file -> file.toString().endsWith(".duckdb"));
        } catch (IOException e) {
            return false;
        }
    }

    /** By its copy, which follows within a second. */
    private void isShownByBoth(String figure) throws InterruptedException {
        for (String node : List.of("0", "1")) {
            eventually(figure + " on node " + node, () -> {
                HttpResponse<String> page = new Browsing(balancer.port()).get(FIGURES + "?don-vi=zy-a");
                return node(page).equals(node)
                        && page.body().contains(figure)
                        && page.body().contains("cộng trên bản sao theo cột");
            });
        }
    }

    /** The reminder stands and nobody mails it: so a node leaves it that dies between the two. */
    @Test
    @Order(5)
    void whatADeadNodeDidNotMailIsMailedOnce() throws Exception {
        database.execute(
                "update access.account set email = 'can-bo@example.vn' where username = ?", RoundWorld.OFFICER);
        for (int number = 0; number < 20; number++) {
            database.execute("""
                    insert into report.reminder (round_id, unit_id, tone, words, made_by, made_at)
                    values (?, ?, 'FIRM', ?, 'tự động', now() - interval '5 minutes')""", round.id(), new RoundWorld(beside).unitId("zz-1"), "Nhắc " + number);
        }
        eventually(
                "all are mailed",
                () -> database.fetchSingle("select bool_and(mailed_at is not null) from report.reminder")
                        .get(0, Boolean.class));
        assertThat(MAIL.getReceivedMessages()).hasSize(20);
        Set<String> keys = new HashSet<>();
        for (var message : MAIL.getReceivedMessages()) {
            keys.add(message.getHeader("Message-ID")[0]);
        }
        assertThat(keys).hasSize(20);
    }

    @Test
    @Order(6)
    void whenOneIsKilledNothingAcknowledgedIsLostAndTheOtherGoesOn() throws Exception {
        Browsing officer = signedIn(RoundWorld.OFFICER);
        int revision = 0;
        int kept = 0;
        int refused = 0;
        for (int figure = 1; figure <= 40; figure++) {
            if (figure == 20) {
                nodes.getFirst().kill();
            }
            HttpResponse<String> answer = officer.postJson(
                    CELL,
                    CELL + "/o",
                    "{\"line\":\"hoi-nghi\",\"revision\":" + revision + ",\"typed\":{\"value\":\"" + figure + "\"}}");
            Matcher found = REVISION.matcher(answer.body());
            if (answer.statusCode() == 200 && found.find()) {
                revision = Integer.parseInt(found.group(1));
                kept = figure;
            } else {
                refused++;
            }
        }
        assertThat(refused)
                .as("a balancer that passes a dead node over refuses nobody")
                .isZero();
        assertThat(kept).isEqualTo(40);
        assertThat(database.fetchSingle("select quantity from report.cell where quantity is not null")
                        .get(0, BigDecimal.class))
                .isEqualByComparingTo("40");
        seals();
    }

    /** What only one node does at a time is done by the one that is left. */
    private void seals() throws InterruptedException, IOException {
        signedIn("nhap");
        try {
            eventually(
                    "new audit entries are sealed",
                    () -> database.fetchSingle("select not exists (select from access.audit_unsealed)")
                            .get(0, Boolean.class));
        } catch (AssertionError unsealed) {
            throw new AssertionError(
                    "Not sealed: " + database.fetch("select * from access.audit_unsealed")
                            + database.fetch("select pid, state, wait_event, left(query, 80) from pg_stat_activity")
                            + database.fetch("select pid, objid, granted from pg_locks where locktype = 'advisory'")
                            + nodes.getLast().said(),
                    unsealed);
        }
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
