package vn.tongket.page;

import jakarta.servlet.http.HttpServletResponse;

/** What a browser is told beside every answer, also where nothing behind the door is reached: what is refused at once, and errors. */
public final class SafeHeaders {
    /** Of pages: our own scripts, styles, pictures and fonts, none in the page itself, and no other site around it. */
    public static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Of a page that brings its one style with it and nothing else. */
    public static final String PLAIN =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String A_YEAR = "max-age=31536000 ; includeSubDomains";

    private SafeHeaders() {}

    /** Adds those that are not there yet. */
    public static void add(HttpServletResponse response, String content, boolean byTls) {
        add(response, "Content-Security-Policy", content);
        add(response, "X-Content-Type-Options", "nosniff");
        add(response, "X-Frame-Options", "DENY");
        add(response, "Referrer-Policy", "same-origin");
        add(response, "Cache-Control", "no-store");
        if (byTls) {
            add(response, "Strict-Transport-Security", A_YEAR);
        }
    }

    private static void add(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
