package vn.tongket.portal.web.word;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.check.DefinitionChecks;
import vn.tongket.programme.check.DefinitionProblem;
import vn.tongket.programme.check.DefinitionProblem.Gravity;
import vn.tongket.unit.Units;

/** Definitions that were stored before a rule was new, told to who steers the programme or brings its package. */
@Component
public class DefinitionNotices {
    private final Units units;
    private final Reach reach;

    DefinitionNotices(Units units, Reach reach) {
        this.units = units;
        this.reach = reach;
    }

    /** Of all its indicators, each named. */
    public List<String> of(Programme programme) {
        return answersFor(programme)
                ? told(programme, DefinitionChecks.of(programme).all())
                : List.of();
    }

    public List<String> of(Programme programme, Indicator indicator) {
        return answersFor(programme)
                ? told(programme, DefinitionChecks.of(programme).of(indicator.code()))
                : List.of();
    }

    private static List<String> told(Programme programme, List<DefinitionProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.gravity() != Gravity.REMARK)
                .map(problem -> words(programme, problem))
                .toList();
    }

    private boolean answersFor(Programme programme) {
        Person person = Visit.current().person();
        if (person == null) {
            return false;
        }
        int unit = units.require(programme.unit()).id();
        return reach.may(person, Right.STEER, unit) || reach.may(person, Right.IMPORT, unit);
    }

    private static String words(Programme programme, DefinitionProblem problem) {
        String code = problem.indicator();
        String name = code == null
                ? programme.title()
                : programme.indicator(code).map(Indicator::name).orElse(code);
        String why = problem.gravity() == Gravity.STOPS ? " Chỉ tiêu này chưa có số cho đến khi sửa xong." : "";
        return name + ": " + problem.vietnamese() + "." + why;
    }
}
