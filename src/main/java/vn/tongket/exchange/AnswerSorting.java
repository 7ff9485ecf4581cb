package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.report.Answer;
import vn.tongket.report.FormLine;
import vn.tongket.report.FormVersion;
import vn.tongket.report.Quality;
import vn.tongket.report.Round;
import vn.tongket.report.RoundUnit;
import vn.tongket.report.Submission;
import vn.tongket.report.ValueNumber;
import vn.tongket.unit.UnitCodes;

/** Finds for each answer of a file which submission and which line it is of; what fits none is refused by name. */
final class AnswerSorting {
    private final Programme programme;
    private final Round round;
    private final Map<Integer, RoundUnit> asked = new HashMap<>();
    private final Collection<Submission> submissions;
    private final UnitCodes.Lookup units;
    private final IntPredicate mayEnter;
    private final List<Refused> refused;
    private final Map<Integer, List<Proposal.Said>> said = new LinkedHashMap<>();
    private final Map<Integer, List<Refused>> refusedOf = new HashMap<>();
    private final Map<Integer, Boolean> allowed = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param submissions that answers may be of
     * @param mayEnter whether the person may enter for a unit
     * @param refused takes what is of no submission
     */
    AnswerSorting(
            Programme programme,
            Round round,
            List<RoundUnit> asked,
            Collection<Submission> submissions,
            UnitCodes.Lookup units,
            IntPredicate mayEnter,
            List<Refused> refused) {
        this.programme = programme;
        this.round = round;
        asked.forEach(unit -> this.asked.put(unit.unitId(), unit));
        this.submissions = submissions;
        this.units = units;
        this.mayEnter = mayEnter;
        this.refused = refused;
    }

    List<Proposal> proposals(List<RawAnswer> raw) {
        raw.forEach(this::sort);
        return submissions.stream()
                .filter(submission -> said.containsKey(submission.id()) || refusedOf.containsKey(submission.id()))
                .map(submission -> new Proposal(
                        submission,
                        round.requireForm(submission.form()),
                        said.getOrDefault(submission.id(), List.of()),
                        refusedOf.getOrDefault(submission.id(), List.of()),
                        List.of()))
                .toList();
    }

    private void sort(RawAnswer raw) {
        UnitCodes.Known unit = unit(raw);
        if (unit == null || !isOfTheWindow(raw, unit)) {
            return;
        }
        Asked line = line(raw, unit);
        if (line == null) {
            return;
        }
        if (!seen.add(line.submission().id() + " " + line.line().code())) {
            refuse(line, raw, "stands twice in the file", "có hai lần trong tệp; chỉ giữ một");
            return;
        }
        answer(line, raw)
                .ifPresent(answer -> said.computeIfAbsent(line.submission().id(), id -> new ArrayList<>())
                        .add(new Proposal.Said(raw.place(), line.line().code(), answer, null)));
    }

    private UnitCodes.@Nullable Known unit(RawAnswer raw) {
        UnitCodes.Known unit = units.find(raw.unit()).orElse(null);
        if (unit == null || !asked.containsKey(unit.id())) {
            String nearest = unit == null ? Nearest.to(raw.unit(), askedCodes()).orElse(null) : null;
            refused.add(new Refused(
                    raw.place(),
                    unit == null ? "" : unit.name(),
                    "the round does not ask unit '" + raw.unit() + "'" + Problem.didYouMean(nearest),
                    "đợt này không hỏi đơn vị “" + raw.unit() + "”" + Problem.coPhaiLa(nearest)));
            return null;
        }
        if (!allowed.computeIfAbsent(unit.id(), mayEnter::test)) {
            refused.add(new Refused(
                    raw.place(),
                    unit.name(),
                    "you may not enter for this unit",
                    "anh/chị không được giao nhập số liệu của đơn vị này"));
            return null;
        }
        return unit;
    }

    private Set<String> askedCodes() {
        Set<String> known = new HashSet<>();
        units.byCode().values().stream()
                .filter(unit -> asked.containsKey(unit.id()))
                .forEach(unit -> known.add(unit.code()));
        return known;
    }

    private boolean isOfTheWindow(RawAnswer raw, UnitCodes.Known unit) {
        RoundUnit of = asked.get(unit.id());
        boolean same = of != null
                && (raw.from().isEmpty() || raw.from().equals(of.window().from().toString()))
                && (raw.to().isEmpty() || raw.to().equals(of.window().to().toString()));
        if (!same) {
            refused.add(new Refused(
                    raw.place(),
                    unit.name(),
                    "speaks of " + raw.from() + " to " + raw.to() + ", the round asks "
                            + (of == null
                                    ? ""
                                    : of.window().from() + " to " + of.window().to()),
                    "là số liệu của kỳ khác (" + raw.from() + " đến trước " + raw.to() + ")"));
        }
        return same;
    }

    private record Asked(Submission submission, FormVersion form, FormLine line) {}

    private @Nullable Asked line(RawAnswer raw, UnitCodes.Known unit) {
        List<String> known = new ArrayList<>();
        for (Submission submission : submissions) {
            FormVersion form = round.requireForm(submission.form());
            if (submission.unitId() == unit.id()
                    && (raw.form().isEmpty() || raw.form().equals(form.form()))) {
                Optional<FormLine> line = form.line(raw.element()).or(() -> byExternalCode(form, raw.element()));
                if (line.isPresent()) {
                    return new Asked(submission, form, line.get());
                }
                form.lines().forEach(one -> known.add(one.code()));
            }
        }
        String nearest = Nearest.to(raw.element(), known).orElse(null);
        refused.add(new Refused(
                raw.place(),
                unit.name(),
                "there is no line '" + raw.element() + "'" + Problem.didYouMean(nearest),
                "không có dòng “" + raw.element() + "”" + Problem.coPhaiLa(nearest)));
        return null;
    }

    private Optional<FormLine> byExternalCode(FormVersion form, String element) {
        return form.lines().stream()
                .filter(line -> line.isFigure() && line.breakdown().isEmpty())
                .filter(line -> element.equals(indicator(line).externalCode()))
                .findFirst();
    }

    private Indicator indicator(FormLine line) {
        return programme.indicator(String.valueOf(line.indicator())).orElseThrow();
    }

    private Optional<Answer> answer(Asked asked, RawAnswer raw) {
        if (!asked.line().isFigure()) {
            String words = raw.words().isEmpty() ? raw.value() : raw.words();
            return words.isBlank() ? Optional.empty() : Optional.of(Answer.text(words));
        }
        List<Refused> found = refusedOf.computeIfAbsent(asked.submission().id(), id -> new ArrayList<>());
        boolean nil = raw.quality().equals(Quality.NIL.name()) && raw.value().equals("0");
        return new FigureReading(asked.line().label(), indicator(asked.line()), found)
                .read(
                        number(raw, raw.value().isEmpty() || nil ? raw.numerator() : raw.value()),
                        number(raw, raw.denominator()),
                        SheetCell.words(raw.place(), raw.quality()),
                        raw.reason().isEmpty() ? null : raw.reason());
    }

    /** Files of machines write numbers with a point; anything else is read as a person's. */
    private static SheetCell number(RawAnswer raw, String words) {
        return ValueNumber.isPlain(words)
                ? SheetCell.number(raw.place(), Scalars.plainest(words))
                : SheetCell.words(raw.place(), words);
    }

    private void refuse(Asked asked, RawAnswer raw, String english, String vietnamese) {
        refusedOf
                .computeIfAbsent(asked.submission().id(), id -> new ArrayList<>())
                .add(new Refused(raw.place(), asked.line().label(), english, vietnamese));
    }
}
