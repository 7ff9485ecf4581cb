package vn.tongket.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the container refuses before any page is reached, an address that is none for example: in our words, too. */
public final class ContainerErrors extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SafeHeaders.add(response, SafeHeaders.PLAIN, request.isSecure());
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(html(response.getStatus(), request.getMethod()));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Nobody waits for it any more.
        }
    }

    /** A page without any of the product's parts, for what is refused before they are reached. */
    public static String html(int status, String method) {
        ErrorPage page = ErrorPage.of(status, method);
        return """
                <!doctype html>
                <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Lỗi: %1$s · Tongket</title>
                <style>
                body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif; color-scheme: light dark }
                h1 { font-size: 1.5rem; line-height: 1.25 }
                </style></head>
                <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Về trang đầu</a></p></main></body></html>
                """.formatted(page.heading(), page.words());
    }
}
