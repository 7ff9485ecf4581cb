package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tongket.base.Window;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.exchange.section.SectionContent;
import vn.tongket.packages.PackageSection;
import vn.tongket.programme.Directive;
import vn.tongket.programme.DirectiveRelation;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.programme.work.Objective;
import vn.tongket.programme.work.TaskGroup;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.PackagedForms;
import vn.tongket.report.record.Finding;

/**
 * What a package states about a programme, units and values apart; or what is stored about it.
 *
 * @param programme one, or none where nothing is stored
 * @param added what it says in the sections that modules added: all of them, in their order
 */
record StatedPackage(
        List<Programme> programme, List<SectionContent<?>> added, List<FormVersion> forms, List<Finding> findings) {

    static StatedPackage by(PackageContent content, PlainCodes codes) {
        return new StatedPackage(
                List.of(codes.of(content.programme())),
                content.sections(),
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
        Programme old = before.whole();
        Programme now = whole();
        List<SectionDifference> sections = new ArrayList<>();
        sections.add(SectionDifference.between("programme", "Chương trình", before.heads(), heads(), Head::code));
        sections.add(SectionDifference.adding(
                "directives", "Văn bản chỉ đạo", storedDirectives, directives(), Directive::code));
        sections.add(SectionDifference.between(
                "directive_relations",
                "Quan hệ giữa các văn bản",
                before.relations(),
                relations(),
                StatedPackage::words));
        sections.add(SectionDifference.between(
                "bodies", "Ban chỉ đạo, hội đồng, tiểu ban", old.bodies(), now.bodies(), Body::code));
        sections.add(SectionDifference.between(
                "documents", "Văn bản đã ban hành", old.documents(), now.documents(), IssuedDocument::code));
        sections.add(SectionDifference.between(
                "objectives", "Mục tiêu", old.objectives(), now.objectives(), Objective::code));
        sections.add(SectionDifference.between(
                "task_groups", "Nhóm nhiệm vụ", old.taskGroups(), now.taskGroups(), TaskGroup::code));
        sections.add(SectionDifference.between(
                "indicators", "Chỉ tiêu", old.indicators(), now.indicators(), Indicator::code));
        sections.add(SectionDifference.adding("forms", "Biểu", storedForms, forms, FormVersion::form));
        for (int i = 0; i < added.size(); i++) {
            PackageSection<?> section = added.get(i).section();
            sections.add(SectionDifference.between(
                    section.name(),
                    section.title(),
                    before.added.get(i).coded(),
                    added.get(i).coded(),
                    SectionContent.Coded::code));
        }
        sections.add(SectionDifference.adding("findings", "Nhận định", before.findings, findings, Finding::code));
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
        ProgrammeHead head = one.head();
        return new Programme(
                new ProgrammeHead(
                        head.code(),
                        head.title(),
                        head.unit(),
                        head.period(),
                        head.invented(),
                        head.publishable(),
                        List.of()),
                one.background(),
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

    private static final Programme NOTHING =
            Programme.of(new ProgrammeHead("", "", "", Window.year(2000), false, false, List.of()), List.of());

    private List<DirectiveRelation> relations() {
        return whole().relations();
    }

    private static String words(DirectiveRelation relation) {
        return relation.from() + " " + relation.kind() + " " + relation.to();
    }
}
