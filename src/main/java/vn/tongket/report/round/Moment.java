package vn.tongket.report.round;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Now;

/**
 * The moment that answers, steps and remarks are written down with: the clock's. Only the demonstration puts another in its
 * place, so that its round looks like one that ran for days; no setting does.
 */
@Component
public class Moment {

    /** What stands in for the clock; null: nothing does. */
    protected @Nullable OffsetDateTime instead() {
        return null;
    }

    /** By the clock of the database, which all nodes share. */
    public final Field<OffsetDateTime> field() {
        OffsetDateTime instead = instead();
        return instead == null ? DSL.currentOffsetDateTime() : DSL.val(instead);
    }

    public final OffsetDateTime now() {
        return Objects.requireNonNullElseGet(instead(), () -> Now.moment());
    }

    public final LocalDate today() {
        return now().atZoneSameInstant(Now.ZONE).toLocalDate();
    }
}
