package vn.tongket.review.packaged;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.Problem;
import vn.tongket.packages.PackageSection;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.tree.Members;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.packages.tree.YamlTree;
import vn.tongket.review.setup.Outline;
import vn.tongket.review.setup.Outlines;

/** Outlines that an office brings, in the form of those the product carries. */
@Component
@Order(200)
class OutlineSection implements PackageSection<Outline> {
    private static final String LIST = "outlines";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outlines outlines;

    OutlineSection(Outlines outlines) {
        this.outlines = outlines;
    }

    @Override
    public String name() {
        return LIST;
    }

    @Override
    public String title() {
        return "Đề cương";
    }

    @Override
    public String code(Outline outline) {
        return outline.code();
    }

    @Override
    public List<Outline> stored(String programme) {
        return outlines.own(programme);
    }

    @Override
    public void keep(String programme, List<Outline> stated) {
        outlines.keep(programme, stated);
    }

    @Override
    public List<Leaving> leaving(String programme, List<Outline> stated) {
        return List.of(outlines.leaving(programme, stated));
    }

    /** The schema knows their code only: what an outline may hold is said where outlines are read. */
    @Override
    public List<Problem> malformed(YamlTree tree) {
        List<Problem> problems = new ArrayList<>();
        for (PackagePart part : new PackagePart(tree.root(), "").list(LIST)) {
            List<Problem> found = new ArrayList<>();
            parse(part, found);
            found.forEach(one -> problems.add(tree.hard(part.pointer(), one.english(), one.vietnamese())));
        }
        return problems;
    }

    /** Those of a package. */
    static List<Outline> stated(YamlTree tree) {
        return new PackagePart(tree.root(), "")
                .list(LIST).stream().map(part -> parse(part, new ArrayList<>())).toList();
    }

    @Override
    public Outline read(PackagePart part) {
        return parse(part, new ArrayList<>());
    }

    private static Outline parse(PackagePart part, List<Problem> found) {
        String path = part.pointer().replaceFirst("^/outlines/([0-9]+)$", "outlines[$1]");
        return Outlines.parse(JSON.convertValue(part.node(), Object.class), "package.yaml", path, found);
    }

    @Override
    public Members write(Outline outline) {
        return new Members()
                .with("code", outline.code())
                .with("title", outline.title())
                .with("sections", outline.sections(), OutlineSection::section)
                .with(
                        "annexes",
                        outline.annexes(),
                        annex -> new Members()
                                .with("code", annex.code())
                                .with("title", annex.title())
                                .with("content", annex.content()));
    }

    private static Members section(Outline.Section section) {
        return new Members()
                .with("code", section.code())
                .with("heading", section.heading())
                .with("fill", section.fill(), OutlineSection::fill)
                .with("sections", section.sections(), OutlineSection::section);
    }

    private static Members fill(Outline.Fill fill) {
        return new Members()
                .with("content", fill.content())
                .with("findings", fill.findings())
                .with("side", fill.side())
                .with("topics", fill.topics())
                .with("annex", fill.annex())
                .with("lead", fill.lead());
    }
}
