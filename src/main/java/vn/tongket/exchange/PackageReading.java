package vn.tongket.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.file.PackageProblems;
import vn.tongket.exchange.file.PackageSchema;
import vn.tongket.exchange.file.Utf8;
import vn.tongket.exchange.file.YamlFile;
import vn.tongket.exchange.section.FindingsFile;
import vn.tongket.exchange.section.FormReader;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.exchange.section.ProgrammeReader;
import vn.tongket.exchange.section.SectionContent;
import vn.tongket.exchange.section.UnitFiles;
import vn.tongket.packages.PackageSections;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.packages.tree.YamlTree;
import vn.tongket.report.record.ProblemList;
import vn.tongket.unit.register.UnitRows;

/** The reading of one package. */
final class PackageReading {
    private final PackageFiles files;
    private final PackageSections sections;
    private final PackageSchema schema;
    private final List<Problem> problems = new ArrayList<>();
    /** Mistakes that leave a package readable: they are told together with those of its meaning. */
    private final List<Problem> periods = new ArrayList<>();

    PackageReading(PackageFiles files, PackageSections sections, PackageSchema schema) {
        this.files = files;
        this.sections = sections;
        this.schema = schema;
    }

    PackageContent read() throws IOException {
        checkEncodings();
        return content();
    }

    private void checkEncodings() throws IOException {
        for (String name : files.names()) {
            try (InputStream content = files.open(name)) {
                Utf8.mistake(name, content).ifPresent(problems::add);
            }
        }
        refuseIfBad();
    }

    private PackageContent content() throws IOException {
        YamlTree tree = readTree();
        UnitRows units = new UnitRows(
                table(PackageFiles.UNITS, UnitFiles::units), table(PackageFiles.SUCCESSION, UnitFiles::successions));
        List<PackageContent.FoundFinding> findings = table(PackageFiles.FINDINGS, FindingsFile::read);
        sections.all().forEach(section -> problems.addAll(section.malformed(tree)));
        refuseIfBad();
        PackagePart root = new PackagePart(tree.root(), "");
        return new PackageContent(
                tree,
                ProgrammeReader.read(root),
                sections.all().stream()
                        .<SectionContent<?>>map(section -> SectionContent.read(section, root))
                        .toList(),
                root.list("forms").stream()
                        .map(form ->
                                FormReader.read(form, root.member("programme").word("code")))
                        .toList(),
                units,
                findings,
                all());
    }

    private List<Problem> all() {
        return Stream.concat(problems.stream(), periods.stream()).toList();
    }

    private YamlTree readTree() throws IOException {
        try {
            YamlTree tree = YamlFile.read(PackageFiles.PACKAGE, files.read(PackageFiles.PACKAGE), schema.tree());
            problems.addAll(schema.mistakes(tree));
            periods.addAll(WindowCheck.mistakes(tree));
            return tree;
        } catch (BadInput unreadable) {
            problems.addAll(unreadable.problems());
            return YamlTree.empty(PackageFiles.PACKAGE, schema.tree());
        }
    }

    private interface Table<T> {
        List<T> read(Reader content, ProblemList problems) throws IOException;
    }

    private <T> List<T> table(String name, Table<T> table) throws IOException {
        if (!files.names().contains(name)) {
            return List.of();
        }
        ProblemList found = new ProblemList(name);
        try (Reader content = Utf8.reader(files.open(name))) {
            List<T> rows = table.read(content, found);
            problems.addAll(found.all());
            return rows;
        }
    }

    private void refuseIfBad() {
        if (problems.stream().anyMatch(Problem::hard)) {
            throw new BadInput(PackageProblems.inOrder(all()));
        }
    }
}
