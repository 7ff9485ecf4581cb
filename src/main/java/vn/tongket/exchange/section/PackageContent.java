package vn.tongket.exchange.section;

import java.util.List;
import vn.tongket.base.Problem;
import vn.tongket.commend.Commendation;
import vn.tongket.exchange.file.YamlTree;
import vn.tongket.gathering.Gathering;
import vn.tongket.programme.Programme;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Finding;
import vn.tongket.review.setup.Outline;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.unit.register.UnitRows;

/** A package as it stands in its files, values apart: those come as a stream. */
public record PackageContent(
        YamlTree tree,
        Programme programme,
        List<ReviewDefinition> reviews,
        List<Outline> outlines,
        List<Gathering> gatherings,
        List<Commendation> commendations,
        List<FormVersion> forms,
        UnitRows units,
        List<FoundFinding> findings,
        List<Problem> problems) {

    /** A finding with the line it stands in. */
    public record FoundFinding(int line, Finding finding) {}
}
