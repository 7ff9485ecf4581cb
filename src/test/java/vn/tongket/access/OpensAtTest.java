package vn.tongket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tongket.WebTest;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.address.AddressParts;

/** A handler whose address names a thing that stands at a unit opens at it: the gate asks, no handler forgets to. */
@WebTest
class OpensAtTest {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)");
    /** Each names a thing that stands at one unit. */
    private static final Set<String> AT_A_UNIT = Set.of("submission", "remark", "evidence", "round", "unit", "account");

    /** Which addresses name such a thing and open at none, with the reason. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "/dot-bao-cao/{round}/{unit}/{form}/o",
                    "two hundred saves a second: the desk keeps what the address means, and asks itself",
            "/dot-bao-cao/{round}/so-lieu.csv", "of a round row by row what the person may read",
            "/dot-bao-cao/{round}/so-lieu.json", "of a round row by row what the person may read",
            "/dot-bao-cao/{round}/nhap-tep", "of a round row by row what the person may enter",
            "/dot-bao-cao/{round}/nhap-tep/{number}", "of a round row by row what the person may enter",
            "/dot-bao-cao/{round}/bang-tong-hop/{form}", "of a round row by row what the person may enter",
            "/dot-bao-cao/{round}/bang-tong-hop/{form}/{number}", "of a round row by row what the person may enter");

    /** An account stands where its roles do, which may be many units; and what a token may read is all that is there for it. */
    private static final List<String> OTHERWISE_BELOW = List.of("/quan-tri/nguoi-dung/", "/api/");

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    AddressParts parts;

    @Test
    void isAskedOfEveryHandlerWhoseAddressNamesAThingOfAUnit() {
        Map<String, HandlerMethod> without = new TreeMap<>();
        handlers().forEach((address, handler) -> {
            boolean named =
                    PART.matcher(address).results().map(found -> found.group(1)).anyMatch(AT_A_UNIT::contains);
            boolean visitors = opens(handler).value() == Right.VISIT;
            if (named && !visitors && opens(handler).at().isEmpty()) {
                without.put(address.split(" ", 2)[0], handler);
            }
        });
        without.keySet().removeIf(address -> OTHERWISE_BELOW.stream().anyMatch(address::startsWith));
        assertThat(without.keySet()).as("open at nothing, or no longer there").isEqualTo(OTHERWISE.keySet());
    }

    @Test
    void namesAPartOfTheAddressWhoseThingTheHandlerTakes() {
        Set<String> at = handlers().entrySet().stream()
                .filter(one -> !opens(one.getValue()).at().isEmpty())
                .map(one -> {
                    Opens opens = opens(one.getValue());
                    assertThat(opens.value()).as(one.getKey()).isNotEqualTo(Right.VISIT);
                    assertThat(PART.matcher(one.getKey()).results().map((MatchResult found) -> found.group(1)))
                            .as(one.getKey())
                            .contains(opens.at());
                    assertThatCode(() -> parts.require(one.getValue(), opens.at()))
                            .doesNotThrowAnyException();
                    return opens.at();
                })
                .collect(Collectors.toSet());
        assertThat(at).contains("submission", "remark", "evidence", "round", "form", "programme");
    }

    private Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> handlers = new TreeMap<>();
        mappings.getFirst()
                .getHandlerMethods()
                .forEach((address, handler) -> address.getPatternValues()
                        .forEach(pattern -> handlers.put(
                                pattern + " " + address.getMethodsCondition().getMethods(), handler)));
        return handlers;
    }

    private static Opens opens(HandlerMethod handler) {
        return Objects.requireNonNull(handler.getMethodAnnotation(Opens.class));
    }
}
