package vn.tongket.exchange.section;

import java.util.List;
import vn.tongket.base.Problem;
import vn.tongket.packages.PackageSection;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.tree.Members;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.packages.tree.YamlTree;

/** What a package says in a section that a module added, or what is stored of it. */
public record SectionContent<T>(PackageSection<T> section, List<T> things) {

    public static <T> SectionContent<T> read(PackageSection<T> section, PackagePart root) {
        return new SectionContent<>(
                section, root.list(section.name()).stream().map(section::read).toList());
    }

    public static <T> SectionContent<T> stored(PackageSection<T> section, String programme) {
        return new SectionContent<>(section, section.stored(programme));
    }

    public static <T> SectionContent<T> none(PackageSection<T> section) {
        return new SectionContent<>(section, List.of());
    }

    /** A thing and what it is told apart by. */
    public record Coded(String code, Object thing) {}

    public List<Coded> coded() {
        return things.stream()
                .map(thing -> new Coded(section.code(thing), thing))
                .toList();
    }

    public List<Problem> mistakes(String programme, YamlTree tree) {
        return section.mistakes(programme, tree, things);
    }

    public void keep(String programme) {
        section.keep(programme, things);
    }

    public List<Leaving> leaving(String programme) {
        return section.leaving(programme, things);
    }

    public void write(Members root) {
        root.with(section.name(), things, section::write);
    }

    /** Two are the same that say the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SectionContent<?> content
                && content.section.name().equals(section.name())
                && content.things.equals(things);
    }

    @Override
    public int hashCode() {
        return things.hashCode();
    }
}
