package vn.tongket.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import vn.tongket.access.session.SessionEnded;

/**
 * A visitor who asks for what is not open: led to the sign-in when loading a page, told 401 when a script or a form saves, and 405
 * for what no page does.
 */
public final class SignInFirst implements AuthenticationEntryPoint {
    private final AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/dang-nhap");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        boolean loads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (SessionEnded.isScript(request) || request.getMethod().equals("POST")) {
            SessionEnded.tell(request, response);
        } else if (loads) {
            page.commence(request, response, failure);
        } else {
            // The page that tells forms is not open to it either: it would be led there again and again.
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
