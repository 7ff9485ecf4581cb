package vn.tongket.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes the page record a handler returned; whole or not at all, so that a failing template never sends half a page. */
final class PageWriter implements HandlerMethodReturnValueHandler {
    private final TemplateEngine templates;

    PageWriter(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returnValue,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (response == null || !(returnValue instanceof Page page)) {
            throw new IllegalStateException(returnType + " returned no page");
        }
        write(page, response);
    }

    void write(Page page, HttpServletResponse response) throws IOException {
        if (page instanceof Redirect redirect) {
            response.setStatus(redirect.status());
            response.setHeader("Location", response.encodeRedirectURL(redirect.address()));
            return;
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(page.template(), page, output);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
