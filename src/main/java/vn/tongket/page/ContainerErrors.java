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
        ErrorPage page = ErrorPage.of(response.getStatus(), request.getMethod());
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(html(page));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Nobody waits for it any more.
        }
    }

    /** A page that needs no template, no style sheet and nobody's name. */
    static String html(ErrorPage page) {
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
