package vn.tongket.page;

/** What a template sees, whole: a controller method returns it, and it is the only parameter of its template. */
public interface Page {
    /** The template below {@code src/main/jte}, for example {@code unit/page.jte}. */
    String template();

    /** The HTTP status it is sent with. */
    default int status() {
        return 200;
    }
}
