package vn.tongket.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.role.Role;
import vn.tongket.base.log.Logged;

/** Every address by every method, as a visitor and signed in: an answer that is no fault of ours, and hardly a word in the log. */
@WebTest
@Import(FailingController.class)
class MethodsTest {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "TONGKET");
    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final Set<String> NO_PAGES = Set.of(
            "/khong-co-trang-nay",
            "/error",
            "/css/khong-co.css",
            "/js/look.js",
            "/api",
            "/api/khong-co",
            "/dang-nhap/qua/co-quan",
            "/dang-nhap/co-quan/xong",
            "/phien/da-het",
            "//hai-vach",
            "/tai-khoan;x=1");
    private static final int LONGEST_LINE = 4_096;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    DSLContext database;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private static @Nullable RightsWorld made;

    private RightsWorld world() {
        if (made == null) {
            made = new RightsWorld(database, accounts);
        }
        return made;
    }

    @Test
    void noMethodOnAnyAddressIsAFaultOfOursOrFillsTheLog() {
        RightsWorld world = world();
        Map<String, Browsing> browsers = new LinkedHashMap<>();
        browsers.put("visitor", new Browsing(port));
        NewAccount account = Objects.requireNonNull(world.people().get(Role.SECRETARIAT));
        browsers.put("signed in", new Browsing(port));
        browsers.get("signed in").signIn(account.username(), account.password());
        List<String> wrong = new ArrayList<>();
        try (Logged log = new Logged()) {
            browsers.forEach((who, browser) -> {
                for (String address : addresses()) {
                    for (String method : METHODS) {
                        HttpResponse<String> answer = browser.ask(method, address);
                        List<String> logged = log.take();
                        if (isWrong(method, address, answer, logged)) {
                            wrong.add(who + " " + method + " " + address + ": " + answer.statusCode() + " " + logged);
                        }
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFaultOfOursIsOneShortEntryWithoutWhatStoodInTheRow() {
        for (String way : List.of("rang-buoc", "kieu", "dai", "nhieu")) {
            try (Logged log = new Logged()) {
                assertThat(new Browsing(port).get("/thu-loi/" + way).statusCode())
                        .isEqualTo(500);
                assertThat(log.take())
                        .as(way)
                        .hasSize(1)
                        .allSatisfy(entry -> assertThat(entry)
                                .contains("FailingController")
                                .doesNotContain(FailingController.SECRET, "insert into")
                                .matches(words -> words.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINE));
            }
        }
    }

    /** A person clicks twice, or two people once: what they come to together is no fault of ours. */
    @Test
    void everyActMayBeSentTwiceAtOnce() {
        RightsWorld world = world();
        world.putBack();
        List<String> wrong = new ArrayList<>();
        for (Role role : List.of(Role.OFFICER, Role.UNIT_LEADER, Role.SECRETARIAT, Role.ADMINISTRATOR)) {
            NewAccount account = Objects.requireNonNull(world.people().get(role));
            Browsing browser = new Browsing(port);
            browser.signIn(account.username(), account.password());
            for (String address : acts()) {
                List<CompletableFuture<HttpResponse<String>>> both = List.of(
                        CompletableFuture.supplyAsync(() -> browser.ask("POST", address)),
                        CompletableFuture.supplyAsync(() -> browser.ask("POST", address)));
                for (CompletableFuture<HttpResponse<String>> one : both) {
                    if (one.join().statusCode() >= 500) {
                        wrong.add(role + " " + address + ": " + one.join().statusCode());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Set<String> acts() {
        Set<String> all = new TreeSet<>();
        mappings.getFirst().getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .forEach(mapping ->
                        mapping.getPatternValues().forEach(pattern -> all.add(RightsTableTest.address(pattern, 1))));
        // Who sees as another person may only look.
        all.removeIf(address -> address.endsWith("/xem-nhu"));
        return all;
    }

    private Set<String> addresses() {
        Set<String> all = new TreeSet<>(NO_PAGES);
        mappings.getFirst()
                .getHandlerMethods()
                .keySet()
                .forEach(mapping ->
                        mapping.getPatternValues().forEach(pattern -> all.add(RightsTableTest.address(pattern, 1))));
        all.removeIf(address -> address.startsWith("/thu-loi"));
        return all;
    }

    private static boolean isWrong(String method, String address, HttpResponse<String> answer, List<String> logged) {
        boolean noMethod = !OF_PAGES.contains(method) && !address.startsWith("/api");
        return answer.statusCode() >= 500
                || noMethod && answer.statusCode() != 405
                || method.equals("OPTIONS") && answer.statusCode() != 204
                || logged.size() > 1
                || logged.stream().anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE);
    }
}
