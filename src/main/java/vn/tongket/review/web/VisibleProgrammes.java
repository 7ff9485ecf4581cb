package vn.tongket.review.web;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;

/** The programmes whoever looks may see: the publishable ones, and all of them for those who may read. */
@Component
class VisibleProgrammes {
    private final Programmes programmes;

    VisibleProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    List<Programme> all() {
        return programmes.all().stream().filter(VisibleProgrammes::isVisible).toList();
    }

    /** What may not be seen is not there. */
    Programme require(String code) {
        return programmes
                .find(code)
                .filter(VisibleProgrammes::isVisible)
                .orElseThrow(() -> new NoSuchElementException(code));
    }

    /** Whether only published figures and chosen findings may be shown. */
    static boolean onlyPublished() {
        return !Visit.current().may(Right.READ);
    }

    private static boolean isVisible(Programme programme) {
        return programme.publishable() || !onlyPublished();
    }
}
