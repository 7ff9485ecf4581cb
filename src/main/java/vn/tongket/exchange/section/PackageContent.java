package vn.tongket.exchange.section;

import java.util.List;
import vn.tongket.base.Problem;
import vn.tongket.packages.tree.YamlTree;
import vn.tongket.programme.Programme;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Finding;
import vn.tongket.unit.register.UnitRows;

/**
 * A package as it stands in its files, values apart: those come as a stream.
 *
 * @param sections those that modules added
 */
public record PackageContent(
        YamlTree tree,
        Programme programme,
        List<SectionContent<?>> sections,
        List<FormVersion> forms,
        UnitRows units,
        List<FoundFinding> findings,
        List<Problem> problems) {

    /** A finding with the line it stands in. */
    public record FoundFinding(int line, Finding finding) {}
}
