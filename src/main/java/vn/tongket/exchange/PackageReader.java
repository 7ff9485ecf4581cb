package vn.tongket.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.file.PackagePart;
import vn.tongket.exchange.file.PackageProblems;
import vn.tongket.exchange.file.PackageSchema;
import vn.tongket.exchange.file.Utf8;
import vn.tongket.exchange.file.YamlFile;
import vn.tongket.exchange.file.YamlTree;
import vn.tongket.exchange.section.FindingsFile;
import vn.tongket.exchange.section.FormReader;
import vn.tongket.exchange.section.OccasionReader;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.exchange.section.ProgrammeReader;
import vn.tongket.exchange.section.UnitFiles;
import vn.tongket.report.record.ProblemList;
import vn.tongket.review.setup.Outline;
import vn.tongket.review.setup.Outlines;
import vn.tongket.unit.register.UnitRows;

/** Reads the files of a package, values apart, and refuses them with every mistake of form they have. */
final class PackageReader {
    private final PackageFiles files;
    private final List<Problem> problems = new ArrayList<>();
    /** Mistakes that leave a package readable: they are told together with those of its meaning. */
    private final List<Problem> periods = new ArrayList<>();

    private PackageReader(PackageFiles files) {
        this.files = files;
    }

    static PackageContent read(PackageFiles files) throws IOException {
        PackageReader reader = new PackageReader(files);
        reader.checkEncodings();
        return reader.read();
    }

    private void checkEncodings() throws IOException {
        for (String name : files.names()) {
            try (InputStream content = files.open(name)) {
                Utf8.mistake(name, content).ifPresent(problems::add);
            }
        }
        refuseIfBad();
    }

    private PackageContent read() throws IOException {
        YamlTree tree = readTree();
        UnitRows units = new UnitRows(
                table(PackageFiles.UNITS, UnitFiles::units), table(PackageFiles.SUCCESSION, UnitFiles::successions));
        List<PackageContent.FoundFinding> findings = table(PackageFiles.FINDINGS, FindingsFile::read);
        List<Outline> outlines = outlines(tree);
        refuseIfBad();
        PackagePart root = new PackagePart(tree.root(), "");
        return new PackageContent(
                tree,
                ProgrammeReader.read(root),
                root.list("reviews").stream().map(OccasionReader::review).toList(),
                outlines,
                root.list("gatherings").stream().map(OccasionReader::gathering).toList(),
                root.list("commendations").stream()
                        .map(OccasionReader::commendation)
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
            YamlTree tree = YamlFile.read(PackageFiles.PACKAGE, files.read(PackageFiles.PACKAGE), PackageSchema.TREE);
            problems.addAll(PackageSchema.mistakes(tree));
            periods.addAll(WindowCheck.mistakes(tree));
            return tree;
        } catch (BadInput unreadable) {
            problems.addAll(unreadable.problems());
            return YamlTree.empty(PackageFiles.PACKAGE, PackageSchema.TREE);
        }
    }

    private List<Outline> outlines(YamlTree tree) {
        JsonMapper mapper = JsonMapper.builder().build();
        List<Outline> outlines = new ArrayList<>();
        for (PackagePart part : new PackagePart(tree.root(), "").list("outlines")) {
            List<Problem> found = new ArrayList<>();
            Object plain = mapper.convertValue(part.node(), Object.class);
            outlines.add(Outlines.parse(plain, PackageFiles.PACKAGE, "outlines[" + outlines.size() + "]", found));
            found.forEach(one -> problems.add(tree.hard(part.pointer(), one.english(), one.vietnamese())));
        }
        return outlines;
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
