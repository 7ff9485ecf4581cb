package vn.tongket.measure.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tongket.base.BadInput;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;

/** The indicators a question names. */
public final class AskedIndicators {
    private AskedIndicators() {}

    /**
     * @param codes empty: all of the programme
     * @throws BadInput that names every unknown one, with the nearest known
     */
    public static List<Indicator> of(Programme programme, List<String> codes) {
        if (codes.isEmpty()) {
            return programme.indicators();
        }
        List<Problem> problems = new ArrayList<>();
        List<Indicator> asked = new ArrayList<>();
        for (String code : codes) {
            Optional<Indicator> found = programme.indicator(code);
            found.ifPresentOrElse(asked::add, () -> problems.add(unknown(code, programme)));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return asked;
    }

    private static Problem unknown(String code, Programme programme) {
        List<String> known =
                programme.indicators().stream().map(Indicator::code).toList();
        String nearest = Nearest.to(code, known).orElse(null);
        return Problem.hard(
                "",
                0,
                0,
                "Programme " + programme.code() + " has no indicator '" + code + "'" + Problem.didYouMean(nearest),
                "Chương trình “" + programme.title() + "” không có chỉ tiêu “" + code + "”"
                        + Problem.coPhaiLa(nearest));
    }
}
