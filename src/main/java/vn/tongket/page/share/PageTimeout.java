package vn.tongket.page.share;

import java.sql.SQLException;
import java.time.Duration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tongket.database.StatementLimit;

/** Ends what the database works on for a page longer than a page may wait; imports, documents and jobs take their time. */
final class PageTimeout implements ExecuteListener, StatementLimit {
    private static final long serialVersionUID = 1L;
    private static final String CANCELED = "57014";

    private final int seconds;

    PageTimeout(int seconds) {
        this.seconds = seconds;
    }

    private static boolean isOfPage() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && !HeavyGate.isHeavy(attributes.getRequest());
    }

    @Override
    public Duration current() {
        return isOfPage() ? Duration.ofSeconds(seconds) : Duration.ZERO;
    }

    @Override
    public void exception(ExecuteContext context) {
        SQLException failure = context.sqlException();
        if (failure != null && CANCELED.equals(failure.getSQLState()) && isOfPage()) {
            context.exception(new TooLarge(seconds, failure));
        }
    }
}
