package vn.tongket.access.audit;

import static vn.tongket.access.tables.Tables.AUDIT_ENTRY;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.page.Person;
import vn.tongket.page.SeenBy;

/** Nhật ký: one line for each act, in the transaction of the act itself; lines are never changed or removed. */
@Component
public class Audit {
    /** Who acts when nobody is signed in: the command line, or the product itself. */
    public static final String COMMAND_LINE = "command line";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext database;

    Audit(DSLContext database) {
        this.database = database;
    }

    /**
     * By the person signed in, or by the command line.
     *
     * @param act verb in the past: {@code package.imported}
     * @param object what it was done to: a code, an address
     * @param detail what else to remember; no secret
     */
    public void record(String act, @Nullable String object, Map<String, ?> detail) {
        recordBy(actor(), act, object, detail);
    }

    /**
     * As {@link #record(String, String, Map)}, for what was done to a unit: who reads the log of its branch finds it.
     *
     * @param unitId whose it is; null: of no unit
     */
    public void record(String act, @Nullable String object, @Nullable Integer unitId, Map<String, ?> detail) {
        write(actor(), act, object, unitId, detail);
    }

    /** As {@link #record(String, String, int, Map)}, for an act whose person is known though nobody is signed in here. */
    public void recordBy(String actor, String act, @Nullable String object, int unitId, Map<String, ?> detail) {
        write(actor, act, object, unitId, detail);
    }

    public void recordBy(String actor, String act, @Nullable String object, Map<String, ?> detail) {
        write(actor, act, object, null, detail);
    }

    private void write(
            String actor, String act, @Nullable String object, @Nullable Integer unitId, Map<String, ?> detail) {
        database.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ACTOR, actor)
                .set(AUDIT_ENTRY.ACT, act)
                .set(AUDIT_ENTRY.OBJECT, object)
                .set(AUDIT_ENTRY.UNIT_ID, unitId)
                .set(AUDIT_ENTRY.DETAIL, detail.isEmpty() ? null : JSONB.valueOf(json(detail)))
                .execute();
        nothing(act);
    }

    /** The request being answered came to nothing that is to be written under this act. */
    public void nothing(String act) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(written(act), true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Whether the request being answered has written this act itself. */
    public static boolean isWritten(String act) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(written(act), RequestAttributes.SCOPE_REQUEST) != null;
    }

    private static String written(String act) {
        return Audit.class.getName() + " " + act;
    }

    /** Who is acting: a username, or {@link #COMMAND_LINE}. Also what stands as "entered by". */
    public String actor() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getDetails() instanceof SeenBy seenBy) {
            return seenBy.person().username();
        }
        return signedIn != null && signedIn.getPrincipal() instanceof Person person ? person.username() : COMMAND_LINE;
    }

    private static String json(Map<String, ?> detail) {
        return JSON.writeValueAsString(detail);
    }
}
