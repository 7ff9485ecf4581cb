package vn.tongket.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;

/** The front page: what one may open and, signed in, what one may do. */
@Controller
class HomeController {
    private final PublishedProgrammes programmes;
    private final ProgrammeEntries entries;

    HomeController(PublishedProgrammes programmes, ProgrammeEntries entries) {
        this.programmes = programmes;
        this.entries = entries;
    }

    @GetMapping("/")
    @Opens(Right.VISIT)
    HomePage home() {
        Visit visit = Visit.current();
        Person person = visit.person();
        return new HomePage(person == null ? null : person.displayName(), rights(visit), entries.of(programmes.all()));
    }

    private static List<String> rights(Visit visit) {
        List<String> rights = new ArrayList<>();
        if (visit.may(Right.READ)) {
            rights.add("Xem cả chương trình, chỉ tiêu chưa công khai.");
        }
        if (visit.may(Right.ENTER)) {
            rights.add("Nhập số liệu của đơn vị.");
        }
        if (visit.may(Right.IMPORT)) {
            rights.add("Nhập gói chương trình, số liệu.");
        }
        if (visit.may(Right.ADMINISTER)) {
            rights.add("Quản trị tài khoản.");
        }
        if (visit.may(Right.AUDIT)) {
            rights.add("Xem nhật ký.");
        }
        return rights;
    }
}
