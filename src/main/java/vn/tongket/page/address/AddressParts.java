package vn.tongket.page.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;

/** All parts of addresses that name things, and what the request being answered found under one. */
@Component
public class AddressParts {
    private static final String FOUND = AddressParts.class.getName();

    private final List<AddressPart<?>> all;

    AddressParts(List<AddressPart<?>> all) {
        this.all = all;
    }

    /** What was found for a request. */
    private record Opened(int unitId, Object thing) {}

    /**
     * Finds what the handler takes, and keeps it for the handler.
     *
     * @param reaches asked about the unit before it is looked whether the thing is there; it throws where the right does not reach
     */
    public void open(HttpServletRequest request, HandlerMethod handler, Opens opens, Person who, IntConsumer reaches) {
        if (opens.at().isEmpty() || request.getAttribute(FOUND) != null) {
            return;
        }
        AddressPart.Found<?> found = require(handler, opens.at()).find(partsOf(request), who);
        reaches.accept(found.unitId());
        request.setAttribute(FOUND, new Opened(found.unitId(), found.thing().get()));
    }

    /** The part of that name whose thing the handler takes. */
    public AddressPart<?> require(HandlerMethod handler, String name) {
        return all.stream()
                .filter(part -> part.name().equals(name) && takes(handler, part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        handler + " opens at {" + name + "}, and takes nothing that this part names"));
    }

    private static boolean takes(HandlerMethod handler, AddressPart<?> part) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(part.type()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> partsOf(HttpServletRequest request) {
        return (Map<String, String>) Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
    }

    /** Where what was done was done; null where the handler opens at no unit. */
    public static @Nullable Integer unitOf(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof Opened opened ? opened.unitId() : null;
    }

    boolean isNamed(MethodParameter parameter) {
        return all.stream().anyMatch(part -> part.type().equals(parameter.getParameterType()));
    }

    static @Nullable Object thingOf(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof Opened opened ? opened.thing() : null;
    }
}
