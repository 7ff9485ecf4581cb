package vn.tongket.review;

import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;

/** A programme as those without an account see it. */
final class Published {
    private Published() {}

    static Programme of(Programme whole) {
        return whole.with(
                whole.indicators().stream().filter(Indicator::publishable).toList());
    }
}
