package vn.tongket.page.address;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a handler the thing that its address names. */
final class ThingArgument implements HandlerMethodArgumentResolver {
    private final AddressParts parts;

    ThingArgument(AddressParts parts) {
        this.parts = parts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parts.isNamed(parameter);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        Object thing = asked == null ? null : AddressParts.thingOf(asked);
        if (!parameter.getParameterType().isInstance(thing)) {
            throw new IllegalStateException(
                    parameter + " is named by no part of the address that the handler opens at");
        }
        return thing;
    }
}
