package vn.tongket.cli.demo;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import vn.tongket.report.round.Moment;

/** The moment at which something happened in the demonstration's round. Only the demonstration's start makes this bean. */
@Primary
final class DemoMoment extends Moment {
    private static final ScopedValue<OffsetDateTime> MADE = ScopedValue.newInstance();

    /** Does something as if it were done then. */
    void at(OffsetDateTime moment, Runnable work) {
        ScopedValue.where(MADE, moment).run(work);
    }

    @Override
    protected @Nullable OffsetDateTime instead() {
        return MADE.isBound() ? MADE.get() : null;
    }
}
