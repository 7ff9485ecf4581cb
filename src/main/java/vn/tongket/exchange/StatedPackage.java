package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tongket.base.Window;
import vn.tongket.commend.Commendation;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.gathering.Gathering;
import vn.tongket.programme.Directive;
import vn.tongket.programme.DirectiveRelation;
import vn.tongket.programme.Programme;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.PackagedForms;
import vn.tongket.report.record.Finding;
import vn.tongket.review.setup.Outline;
import vn.tongket.review.setup.ReviewDefinition;

/**
 * What a package states about a programme, units and values apart; or what is stored about it.
 *
 * @param programme one, or none where nothing is stored
 */
record StatedPackage(
        List<Programme> programme,
        List<ReviewDefinition> reviews,
        List<Outline> outlines,
        List<Gathering> gatherings,
        List<Commendation> commendations,
        List<FormVersion> forms,
        List<Finding> findings) {

    static StatedPackage by(PackageContent content, PlainCodes codes) {
        return new StatedPackage(
                List.of(codes.of(content.programme())),
                content.reviews(),
                content.outlines(),
                content.gatherings(),
                content.commendations(),
                content.forms().stream().map(PackagedForms::plain).toList(),
                content.findings().stream()
                        .map(found -> codes.of(found.finding()))
                        .toList());
    }

    List<Directive> directives() {
        return programme.stream()
                .flatMap(one -> Stream.concat(one.directives().stream(), one.relatedDirectives().stream()))
                .toList();
    }

    /** Section by section; sections without anything on either side are left out. */
    List<SectionDifference> since(
            StatedPackage before, List<Directive> storedDirectives, List<FormVersion> storedForms) {
        List<SectionDifference> sections = new ArrayList<>();
        sections.add(SectionDifference.between("programme", before.heads(), heads(), Head::code));
        sections.add(SectionDifference.adding("directives", storedDirectives, directives(), Directive::code));
        sections.add(SectionDifference.between(
                "directive_relations", before.relations(), relations(), StatedPackage::words));
        Programme old = before.whole();
        Programme now = whole();
        sections.add(SectionDifference.between("bodies", old.bodies(), now.bodies(), body -> body.code()));
        sections.add(SectionDifference.between("documents", old.documents(), now.documents(), one -> one.code()));
        sections.add(SectionDifference.between("objectives", old.objectives(), now.objectives(), one -> one.code()));
        sections.add(SectionDifference.between("task_groups", old.taskGroups(), now.taskGroups(), one -> one.code()));
        sections.add(SectionDifference.between("indicators", old.indicators(), now.indicators(), one -> one.code()));
        sections.add(SectionDifference.adding("forms", storedForms, forms, FormVersion::form));
        sections.add(SectionDifference.between("reviews", before.reviews, reviews, ReviewDefinition::code));
        sections.add(SectionDifference.between("outlines", before.outlines, outlines, Outline::code));
        sections.add(SectionDifference.between("gatherings", before.gatherings, gatherings, Gathering::code));
        sections.add(
                SectionDifference.between("commendations", before.commendations, commendations, Commendation::code));
        sections.add(SectionDifference.adding("findings", before.findings, findings, Finding::code));
        sections.removeIf(SectionDifference::isEmpty);
        return sections;
    }

    /** What stands in the section {@code programme}, and which directives it carries out. */
    private record Head(String code, Programme bare, List<String> carriedOut, List<String> related) {}

    private List<Head> heads() {
        return programme.stream()
                .map(one -> new Head(
                        one.code(),
                        bare(one),
                        one.directives().stream().map(Directive::code).toList(),
                        one.relatedDirectives().stream().map(Directive::code).toList()))
                .toList();
    }

    private static Programme bare(Programme one) {
        return new Programme(
                one.code(),
                one.title(),
                one.summary(),
                one.unit(),
                one.period(),
                one.parentCode(),
                one.standingOffice(),
                one.invented(),
                one.publishable(),
                one.source(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                one.usualThresholds(),
                one.usualSettings());
    }

    /** Nothing but empty lists where nothing is stored. */
    Programme whole() {
        return programme.isEmpty() ? NOTHING : programme.getFirst();
    }

    private static final Programme NOTHING = new Programme(
            "",
            "",
            null,
            "",
            Window.year(2000),
            null,
            null,
            false,
            false,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private List<DirectiveRelation> relations() {
        return whole().relations();
    }

    private static String words(DirectiveRelation relation) {
        return relation.from() + " " + relation.kind() + " " + relation.to();
    }
}
