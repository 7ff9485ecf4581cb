package vn.tongket.measure;

import java.util.List;
import org.jooq.DSLContext;

final class TraceMaker {
    TraceMaker(DSLContext database, Inquiry inquiry, Answers answers, Question question) {}

    Trace trace(Measured indicator, int unit, Group group) {
        throw new IllegalStateException(indicator + " " + unit + group + List.of());
    }
}
