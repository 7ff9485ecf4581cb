package vn.tongket.access.session;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Phiên làm việc đã hết: a request that saves, from a page whose session has ended meanwhile, is answered 401; to a script as JSON
 * {@code {"problem":"session-ended","signIn":"/dang-nhap","state":"/phien"}}, to a form as a page that shows what was sent, so
 * that nothing typed is lost. Anything else that is not allowed is the usual 403.
 */
public final class SessionEnded implements AccessDeniedHandler {
    /** Where the page for forms is made. */
    public static final String PAGE = "/phien/da-het";

    private static final String JSON =
            "{\"problem\":\"session-ended\",\"message\":\"Phiên làm việc đã hết. Đăng nhập lại ở thẻ khác rồi lưu tiếp;"
                    + " những gì đã gõ vẫn còn trên trang này.\",\"signIn\":\"/dang-nhap\",\"state\":\"/phien\"}";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean lost = denied instanceof CsrfException
                && request.getRequestedSessionId() != null
                && !request.isRequestedSessionIdValid();
        if (lost) {
            tell(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    public static void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (isScript(request)) {
            byte[] body = JSON.getBytes(StandardCharsets.UTF_8);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("application/json;charset=UTF-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        RequestDispatcher page = request.getRequestDispatcher(PAGE);
        page.forward(request, response);
    }

    /** A script says so by the answer it accepts, or by the header that scripts customarily send. */
    public static boolean isScript(HttpServletRequest request) {
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        return accept.contains("application/json") || request.getHeader("X-Requested-With") != null;
    }
}
