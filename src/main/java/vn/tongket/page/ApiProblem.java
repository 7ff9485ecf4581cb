package vn.tongket.page;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to the API that is refused, as the calling program reads it (RFC 9457). Thrown by handlers under /api; written as
 * {@code application/problem+json}.
 */
public final class ApiProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;
    private final String title;
    private final transient Map<String, Object> more;

    /**
     * @param slug last part of the type, a contract: {@code cell-changed}
     * @param title what kind of problem, always the same words for a slug
     * @param detail what is wrong this time, and how to mend it
     * @param more further members of the answer
     */
    public ApiProblem(int status, String slug, String title, String detail, Map<String, ?> more) {
        super(detail);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.more = new LinkedHashMap<>(more);
    }

    public ApiProblem(int status, String slug, String title, String detail) {
        this(status, slug, title, detail, Map.of());
    }

    public int status() {
        return status;
    }

    /** The members, in the order in which they are written. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:tongket:problem:" + slug);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", getMessage());
        members.putAll(more);
        return members;
    }
}
