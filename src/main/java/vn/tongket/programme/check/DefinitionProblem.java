package vn.tongket.programme.check;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a definition and how to mend it.
 *
 * @param place where it stands in the programme
 * @param indicator code of the indicator; null: the programme's own
 */
public record DefinitionProblem(
        Place place, @Nullable String indicator, Gravity gravity, String english, String vietnamese) {

    public enum Gravity {
        /** Not written; where it is stored, the indicator has no figure but the reason. */
        STOPS,
        /** Not written; where it is stored, its figures stand and whoever answers for it is told. */
        REFUSED,
        /** Written, with the remark. */
        REMARK
    }

    /**
     * A member of an indicator, of one of its targets, or of the programme.
     *
     * @param indicator position among the programme's indicators, from 0; -1: the programme itself
     * @param target position among the indicator's targets, from 0; -1: the indicator itself
     * @param member as the package names it: {@code over_time}
     */
    public record Place(int indicator, int target, String member) {
        /** {@code /indicators/3/targets/0/over_years} */
        public String pointer() {
            if (indicator < 0) {
                return "/programme/" + member;
            }
            return "/indicators/" + indicator + (target < 0 ? "" : "/targets/" + target) + "/" + member;
        }
    }
}
