package vn.tongket.programme;

import java.util.List;
import vn.tongket.base.Window;

/**
 * What stands in a list of programmes: of each the little that says which it is; the whole is read where it is asked for.
 *
 * @param unit code of the authority's unit
 * @param directives what it carries out
 * @param invented true for the invented province only; its pages and documents say so
 * @param publishable whether an act may make it public
 */
public record ProgrammeHead(
        String code,
        String title,
        String unit,
        Window period,
        boolean invented,
        boolean publishable,
        List<Directive> directives) {
    /** The same, of the unit of this code. */
    public ProgrammeHead of(String unitCode) {
        return new ProgrammeHead(code, title, unitCode, period, invented, publishable, directives);
    }
}
