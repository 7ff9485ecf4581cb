package vn.tongket.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;

@Controller
class HomeController {
    @GetMapping("/")
    @Opens(Right.VISIT)
    HomePage home() {
        Person person = Visit.current().person();
        return new HomePage(person == null ? null : person.displayName());
    }
}
