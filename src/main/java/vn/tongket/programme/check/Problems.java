package vn.tongket.programme.check;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.check.DefinitionProblem.Gravity;
import vn.tongket.programme.check.DefinitionProblem.Place;

/** What was found of one indicator so far. */
final class Problems {
    private final int position;
    private final Indicator indicator;
    private final List<DefinitionProblem> found = new ArrayList<>();

    /** @param position of the indicator in the programme */
    Problems(int position, Indicator indicator) {
        this.position = position;
        this.indicator = indicator;
    }

    void stops(String member, String english, String vietnamese) {
        add(-1, member, Gravity.STOPS, english, vietnamese);
    }

    void refused(String member, String english, String vietnamese) {
        add(-1, member, Gravity.REFUSED, english, vietnamese);
    }

    void refused(int target, String member, String english, String vietnamese) {
        add(target, member, Gravity.REFUSED, english, vietnamese);
    }

    void remark(String member, String english, String vietnamese) {
        add(-1, member, Gravity.REMARK, english, vietnamese);
    }

    void remark(int target, String member, String english, String vietnamese) {
        add(target, member, Gravity.REMARK, english, vietnamese);
    }

    private void add(int target, String member, Gravity gravity, String english, String vietnamese) {
        found.add(new DefinitionProblem(
                new Place(position, target, member), indicator.code(), gravity, english, vietnamese));
    }

    List<DefinitionProblem> all() {
        return List.copyOf(found);
    }
}
