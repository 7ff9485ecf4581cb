package vn.tongket.access.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** A visitor who asks for what is not open: led to the sign-in when loading a page, told 401 when a script or a form saves. */
public final class SignInFirst implements AuthenticationEntryPoint {
    private final AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/dang-nhap");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (request.getMethod().equals("GET") && !SessionEnded.isScript(request)) {
            page.commence(request, response, failure);
        } else {
            SessionEnded.tell(request, response);
        }
    }
}
