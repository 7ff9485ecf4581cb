package vn.tongket.exchange;

import java.util.List;
import vn.tongket.base.Problem;
import vn.tongket.commend.Commendation;
import vn.tongket.gathering.Gathering;
import vn.tongket.programme.Programme;
import vn.tongket.report.Finding;
import vn.tongket.report.FormVersion;
import vn.tongket.review.Outline;
import vn.tongket.review.ReviewDefinition;
import vn.tongket.unit.UnitRows;

/** A package as it stands in its files, values apart: those come as a stream. */
record PackageContent(
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
    record FoundFinding(int line, Finding finding) {}
}
