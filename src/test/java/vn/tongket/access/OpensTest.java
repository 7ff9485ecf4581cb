package vn.tongket.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tongket.WebTest;
import vn.tongket.page.Opens;

@WebTest
class OpensTest {
    private static final Set<RequestMethod> LOOKING = Set.of(RequestMethod.GET);

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Test
    void everyHandlerOpensItselfAndEveryActNamesItsAuditEvent() {
        Map<RequestMappingInfo, HandlerMethod> handlers = mappings.getFirst().getHandlerMethods();
        assertThat(handlers).isNotEmpty();
        handlers.forEach((address, handler) -> {
            Opens opens = Objects.requireNonNull(
                    handler.getMethodAnnotation(Opens.class), () -> "no @Opens on " + handler);
            boolean isErrorPage = address.getPatternValues().contains("/error");
            Set<RequestMethod> methods = address.getMethodsCondition().getMethods();
            if (!methods.equals(LOOKING) && !isErrorPage) {
                assertThat(opens.audit()).as("audit event of %s", handler).isNotEmpty();
            }
        });
    }
}
