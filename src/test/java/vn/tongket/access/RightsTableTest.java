package vn.tongket.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.gate.SeeingAs;
import vn.tongket.access.role.Role;

/** Every handler, asked as every role in its own branch and in another, and as a visitor: {@code rights/handlers.csv}. */
@WebTest
class RightsTableTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*(\\{[^}]*}[^}]*)*)?}");
    private static final String UNKNOWN = "x1";

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    DSLContext database;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private record Line(String method, String address, String own, String other, String openTo) {
        @Override
        public String toString() {
            return String.join(",", method, address, own, other, openTo);
        }
    }

    @Test
    void everyHandlerIsOpenToThoseItIsMeantForAndToNobodyElse() {
        RightsWorld world = new RightsWorld(database, accounts);
        Map<Role, Browsing> browsers = signedIn(world);
        Map<String, Line> expected = expected();
        List<String> actual = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (Line handler : handlers()) {
            Line meant = expected.remove(handler.method() + " " + handler.address());
            Line tried = tried(meant == null ? handler : meant, browsers, world);
            if (meant == null || !meant.equals(tried)) {
                actual.add(tried.toString());
                wanted.add(meant == null ? "(no line)" : meant.toString());
            }
        }
        assertThat(actual)
                .as("Lines of src/test/resources/rights/handlers.csv that do not say what the product does. If what the"
                        + " product does is what you mean, put this line in place of that one:\n  "
                        + wanted.stream().collect(Collectors.joining("\n  "))
                        + "\nproduct:\n  " + String.join("\n  ", actual) + "\n")
                .isEmpty();
        assertThat(expected.keySet()).as("lines of handlers that are gone").isEmpty();
    }

    private Map<Role, Browsing> signedIn(RightsWorld world) {
        Map<Role, Browsing> browsers = new LinkedHashMap<>();
        world.people().forEach((role, account) -> {
            Browsing browser = new Browsing(port);
            browser.signIn(account.username(), account.password());
            browsers.put(role, browser);
        });
        return browsers;
    }

    private static Map<String, Line> expected() {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (List<String> cells : RightsWorld.lines("handlers.csv")) {
            Line line = new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
            lines.put(line.method() + " " + line.address(), line);
        }
        return lines;
    }

    private List<Line> handlers() {
        Set<String> all = new TreeSet<>();
        mappings.getFirst().getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String address : mapping.getPatternValues()) {
                (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .forEach(method -> all.add(address + " " + method));
            }
        });
        return all.stream()
                .map(one -> one.split(" "))
                .map(one -> new Line(one[1], one[0], "", "", ""))
                .toList();
    }

    private Line tried(Line handler, Map<Role, Browsing> browsers, RightsWorld world) {
        String own = address(handler.own().isEmpty() ? handler.address() : handler.own(), 1);
        String other = address(handler.other().isEmpty() ? handler.address() : handler.other(), 2);
        boolean there = isThere(handler);
        boolean visitor = isOpen(new Browsing(port), handler.method(), own, there);
        Set<String> roles = new LinkedHashSet<>();
        browsers.forEach((role, browser) -> {
            if (there && !handler.method().equals("GET")) {
                world.putBack();
            }
            boolean inOwn = isOpen(browser, handler.method(), own, there);
            boolean inOther = own.equals(other) ? inOwn : isOpen(browser, handler.method(), other, there);
            if (inOwn || inOther) {
                roles.add(role + (inOwn && inOther ? "" : inOwn ? ":own" : ":other"));
            }
        });
        return new Line(handler.method(), handler.address(), handler.own(), handler.other(), words(visitor, roles));
    }

    private static String type(String file) {
        return file.endsWith(".json") ? "application/json" : "multipart/form-data; boundary=tongket";
    }

    static String address(String pattern, int side) {
        Map<String, String> values = RightsWorld.lines("variables.csv").stream()
                .collect(Collectors.toMap(List::getFirst, cells -> cells.get(side)));
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> found.group(2) == null || values.containsKey(found.group(1))
                        ? values.getOrDefault(found.group(1), UNKNOWN)
                        // {ending:docx|pdf}: the first that it allows
                        : found.group(2).substring(1).split("\\|")[0].replace("[0-9]+", "1"));
    }

    private static String words(boolean visitor, Set<String> roles) {
        Set<String> everybody =
                java.util.Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        if (roles.equals(everybody)) {
            return visitor ? "visitor" : "everybody";
        }
        return (visitor ? "visitor " : "") + (roles.isEmpty() ? "nobody" : String.join(" ", roles));
    }

    /** Whether the address names things of {@code rows.sql}: "not found" then keeps from the person that they are there. */
    private static boolean isThere(Line handler) {
        Set<String> known =
                RightsWorld.lines("variables.csv").stream().map(List::getFirst).collect(Collectors.toSet());
        List<String> named = VARIABLE.matcher(handler.address())
                .results()
                .map(found -> found.group(1))
                .toList();
        return !named.isEmpty() && known.containsAll(named);
    }

    /** Whatever else it says, about what is missing or wrong: the person was let in. */
    private static boolean isOpen(Browsing browser, String method, String address, boolean there) {
        String[] parts = address.split(" @");
        var answer = parts.length == 1
                ? browser.ask(method, address)
                : browser.ask(method, parts[0], type(parts[1]), RightsWorld.read(parts[1]));
        if (address.endsWith("/xem-nhu")) {
            browser.ask("POST", SeeingAs.END);
        }
        String to = answer.headers().firstValue("location").orElse("");
        return answer.statusCode() != 401
                && answer.statusCode() != 403
                && !(there && answer.statusCode() == 404)
                && !(answer.statusCode() == 302 && to.contains("/dang-nhap"));
    }
}
