package vn.tongket.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.file.PackageProblems;
import vn.tongket.exchange.file.Utf8;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.exchange.section.ValuesCsv;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.programme.Programme;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.intake.MergerClashes;
import vn.tongket.report.intake.Values;
import vn.tongket.report.record.Entries;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.ValueChange;
import vn.tongket.unit.register.Registration;
import vn.tongket.unit.register.UnitCodes;
import vn.tongket.unit.register.UnitRegister;

/** Checks and stores one package inside a transaction that the caller ends; a package with a mistake is refused whole. */
@Component
class PackageLoader {
    private final UnitRegister register;
    private final UnitCodes units;
    private final PackageStore store;
    private final Entries entries;
    private final Values values;
    private final MergerClashes mergers;
    private final ImportReach reach;
    private final WorkCheck work;

    PackageLoader(
            UnitRegister register,
            UnitCodes units,
            PackageStore store,
            Entries entries,
            Values values,
            MergerClashes mergers,
            ImportReach reach,
            WorkCheck work) {
        this.register = register;
        this.units = units;
        this.store = store;
        this.entries = entries;
        this.values = values;
        this.mergers = mergers;
        this.reach = reach;
        this.work = work;
    }

    Difference load(PackageFiles files, PackageContent content, String origin, String by) throws IOException {
        Registration registration = register.record(content.units());
        List<Problem> problems = new ArrayList<>(content.problems());
        problems.addAll(registration.problems());
        UnitCodes.Lookup known = units.now();
        problems.addAll(PackageCheck.mistakes(content, known, store.programmes(), store::programmesWith));
        problems.addAll(FormsCheck.mistakes(content));
        StatedPackage before = store.stored(content.programme().code());
        refuseIfBad(mistakesOfReach(content, registration, known, before));
        StatedPackage stated =
                StatedPackage.by(content, new PlainCodes(known, before.whole().documents()));
        List<FormVersion> storedForms = store.forms(stated);
        List<Leaving> leaving = store.leaving(stated);
        problems.addAll(work.mistakes(content, stated, before, storedForms, leaving));
        List<SectionDifference> sections = stated.since(before, store.directives(stated), storedForms);
        boolean good = problems.stream().noneMatch(Problem::hard);
        if (good && sections.stream().anyMatch(section -> !section.isNothing())) {
            store.save(stated, leaving, by);
        }
        IntSupplier entry = new OneEntry(entries, by, Entries.Way.PACKAGE, origin);
        ValueChange change = enterValues(files, content.programme(), good ? entry : null);
        problems.addAll(change.problems());
        if (!registration.isRefused()) {
            problems.addAll(mergers.clashes(registration, content.units()));
        }
        refuseIfBad(problems);
        if (!stated.findings().isEmpty() && !before.findings().containsAll(stated.findings())) {
            store.saveFindings(stated, before, entry.getAsInt());
        }
        List<SectionDifference> all = new ArrayList<>();
        unitSection(content, registration).ifPresent(all::add);
        all.addAll(sections);
        return new Difference(content.programme().code(), all, change, PackageProblems.inOrder(problems));
    }

    private List<Problem> mistakesOfReach(
            PackageContent content, Registration registration, UnitCodes.Lookup known, StatedPackage before) {
        String stands = before.programme().isEmpty()
                ? null
                : before.programme().getFirst().unit();
        return ImportReach.mistakes(content, registration, known, reach.units(), stands);
    }

    private ValueChange enterValues(PackageFiles files, Programme programme, @Nullable IntSupplier entry)
            throws IOException {
        if (!files.names().contains(PackageFiles.VALUES)) {
            return ValueChange.none();
        }
        ProblemList found = new ProblemList(PackageFiles.VALUES);
        try (Reader content = Utf8.reader(files.open(PackageFiles.VALUES));
                ValuesCsv csv = ValuesCsv.open(content, found)) {
            return values.enter(
                    programme, ImportReach.within(csv.values(found), units.now(), reach.units(), found), found, entry);
        }
    }

    private static void refuseIfBad(List<Problem> problems) {
        if (problems.stream().anyMatch(Problem::hard)) {
            throw new BadInput(PackageProblems.inOrder(problems));
        }
    }

    private static Optional<SectionDifference> unitSection(PackageContent content, Registration registration) {
        int stated = (int) content.units().units().stream()
                .map(row -> row.unit())
                .distinct()
                .count();
        SectionDifference section = new SectionDifference(
                "units",
                "Đơn vị",
                registration.added(),
                registration.changed(),
                List.of(),
                false,
                Math.max(
                        0,
                        stated
                                - registration.added().size()
                                - registration.changed().size()));
        return section.isEmpty() ? Optional.empty() : Optional.of(section);
    }
}
