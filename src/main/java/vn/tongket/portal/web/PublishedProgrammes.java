package vn.tongket.portal.web;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;

/** What of the programmes the person looking may see: a visitor, what may be published; those with the right, all. */
@Component
class PublishedProgrammes {
    private final Programmes programmes;

    PublishedProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    List<Programme> all() {
        return programmes.all().stream().filter(PublishedProgrammes::isOpen).toList();
    }

    /** What may not be seen is answered like what is not there. */
    Programme require(String code) {
        return programmes
                .find(code)
                .filter(PublishedProgrammes::isOpen)
                .orElseThrow(() -> new NoSuchElementException("programme " + code));
    }

    private static boolean isOpen(Programme programme) {
        return programme.publishable() || Visit.current().may(Right.READ);
    }

    static List<Indicator> indicators(Programme programme) {
        return programme.indicators().stream()
                .filter(PublishedProgrammes::isOpen)
                .toList();
    }

    static Indicator require(Programme programme, String indicator) {
        return programme
                .indicator(indicator)
                .filter(PublishedProgrammes::isOpen)
                .orElseThrow(() -> new NoSuchElementException("indicator " + indicator));
    }

    private static boolean isOpen(Indicator indicator) {
        return indicator.publishable() || Visit.current().may(Right.READ);
    }
}
