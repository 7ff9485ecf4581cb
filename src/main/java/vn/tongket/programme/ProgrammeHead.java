package vn.tongket.programme;

import java.util.List;
import vn.tongket.base.Window;

/**
 * What stands in a list of programmes: all of one without what it says in detail, which is read where it is asked for.
 *
 * @param id under which other modules' rows name it
 * @param unit code of the authority's unit
 * @param directives what it carries out
 * @param publishable whether an act may make it public
 */
public record ProgrammeHead(
        int id,
        String code,
        String title,
        String unit,
        Window period,
        boolean invented,
        boolean publishable,
        List<Directive> directives) {}
