package vn.tongket.review;

import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;

/** A programme as those without an account see it. */
final class Published {
    private Published() {}

    static Programme of(Programme whole) {
        return new Programme(
                whole.code(),
                whole.title(),
                whole.summary(),
                whole.unit(),
                whole.period(),
                whole.parentCode(),
                whole.standingOffice(),
                whole.invented(),
                whole.publishable(),
                whole.source(),
                whole.directives(),
                whole.relations(),
                whole.bodies(),
                whole.documents(),
                whole.objectives(),
                whole.taskGroups(),
                whole.indicators().stream().filter(Indicator::publishable).toList());
    }
}
