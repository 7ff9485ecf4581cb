package vn.tongket.report;

import java.util.EnumSet;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

final class Someone {
    private Someone() {}

    static Person whoMayAll() {
        return new Person("thu", "Người Thử", EnumSet.allOf(Right.class), false);
    }
}
