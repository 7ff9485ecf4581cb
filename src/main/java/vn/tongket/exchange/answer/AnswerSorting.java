package vn.tongket.exchange.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.DayReading;
import vn.tongket.base.Nearest;
import vn.tongket.base.NumberColumn;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseDates;
import vn.tongket.exchange.reading.FigureReading;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.reading.SheetCell;
import vn.tongket.exchange.twin.Twins;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Quality;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Submission;
import vn.tongket.unit.register.UnitCodes;

/** Finds for each answer of a file which submission and which line it is of; what fits none is refused by name. */
final class AnswerSorting {
    private final Programme programme;
    private final Round round;
    private final Map<Integer, RoundUnit> asked = new HashMap<>();
    private final Collection<Submission> submissions;
    private final UnitCodes.Lookup units;
    private final IntPredicate mayEnter;
    private final NumberColumn numbers;
    private final List<Refused> refused;
    private final Map<Integer, List<Proposal.Said>> said = new LinkedHashMap<>();
    private final Map<Integer, List<Refused>> refusedOf = new HashMap<>();
    private final Map<Integer, Boolean> allowed = new HashMap<>();
    private final Twins<Found> found =
            new Twins<>(one -> one.raw().says(), one -> one.raw().place());

    /**
     * @param submissions that answers may be of
     * @param mayEnter whether the person may enter for a unit
     * @param numbers how the file writes them
     * @param refused takes what is of no submission
     */
    AnswerSorting(
            Programme programme,
            Round round,
            List<RoundUnit> asked,
            Collection<Submission> submissions,
            UnitCodes.Lookup units,
            IntPredicate mayEnter,
            NumberColumn numbers,
            List<Refused> refused) {
        this.programme = programme;
        this.round = round;
        asked.forEach(unit -> this.asked.put(unit.unitId(), unit));
        this.submissions = submissions;
        this.units = units;
        this.mayEnter = mayEnter;
        this.numbers = numbers;
        this.refused = refused;
    }

    List<Proposal> proposals(List<RawAnswer> raw) {
        raw.forEach(this::sort);
        found.alone(this::refuseTwins).forEach(this::answer);
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
        found.add(line.submission().id() + " " + line.line().code(), new Found(line, raw));
    }

    private record Found(Asked asked, RawAnswer raw) {}

    private void refuseTwins(Found first, String places) {
        refuse(
                first.asked(),
                first.raw(),
                "stands twice in the file, not alike (" + inEnglish(places) + "); keep one",
                "có hai lần trong tệp mà khác nhau (" + places + "); giữ một");
    }

    private static String inEnglish(String places) {
        return places.replace("Dòng ", "line ").replace("Số thứ ", "value ");
    }

    private void answer(Found one) {
        answer(one.asked(), one.raw())
                .ifPresent(
                        answer -> said.computeIfAbsent(one.asked().submission().id(), _ -> new ArrayList<>())
                                .add(new Proposal.Said(
                                        one.raw().place(), one.asked().line().code(), answer, null)));
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
        RoundUnit of = Objects.requireNonNull(asked.get(unit.id()));
        LocalDate from = day(raw, unit, raw.from(), of.window().from());
        LocalDate to = day(raw, unit, raw.to(), of.window().to());
        if (from == null || to == null) {
            return false;
        }
        boolean same = from.equals(of.window().from()) && to.equals(of.window().to());
        if (!same) {
            refused.add(new Refused(
                    raw.place(),
                    unit.name(),
                    "speaks of " + from + " to " + to + ", the round asks "
                            + of.window().from() + " to " + of.window().to(),
                    "là số liệu của kỳ khác (" + VietnameseDates.day(from) + " đến trước " + VietnameseDates.day(to)
                            + "); đợt này hỏi từ "
                            + VietnameseDates.day(of.window().from()) + " đến trước "
                            + VietnameseDates.day(of.window().to())));
        }
        return same;
    }

    /** Those of the round where nothing is said; null, and told, where it is no day. */
    private @Nullable LocalDate day(RawAnswer raw, UnitCodes.Known unit, String words, LocalDate asked) {
        if (words.isEmpty()) {
            return asked;
        }
        LocalDate day = DayReading.read(words).orElse(null);
        if (day == null) {
            refused.add(new Refused(
                    raw.place(),
                    unit.name(),
                    "'" + words + "' is no day; " + DayReading.ADVICE,
                    "“" + words + "” không phải là ngày; " + DayReading.LOI_KHUYEN));
        }
        return day;
    }

    private record Asked(Submission submission, FormVersion form, FormLine line) {}

    private @Nullable Asked line(RawAnswer raw, UnitCodes.Known unit) {
        List<String> known = new ArrayList<>();
        for (Submission submission : submissions) {
            FormVersion form = round.requireForm(submission.form());
            if (submission.unitId() == unit.id()
                    && (raw.form().isEmpty() || raw.form().equals(form.form()))) {
                Optional<FormLine> line = form.line(raw.element())
                        .filter(one ->
                                raw.breakdown().isEmpty() || raw.breakdown().equals(one.breakdown()))
                        .or(() -> ofIndicator(form, raw));
                if (line.isPresent()) {
                    return new Asked(submission, form, line.get());
                }
                form.lines().forEach(one -> known.add(one.code()));
            }
        }
        if (!raw.breakdown().isEmpty()) {
            refused.add(new Refused(
                    raw.place(),
                    unit.name(),
                    "there is no line '" + raw.element() + "' with the option combo '" + raw.breakdown() + "'",
                    "không có dòng “" + raw.element() + "” với phân tổ “" + raw.breakdown() + "”"));
            return null;
        }
        String nearest = Nearest.to(raw.element(), known).orElse(null);
        refused.add(new Refused(
                raw.place(),
                unit.name(),
                "there is no line '" + raw.element() + "'" + Problem.didYouMean(nearest),
                "không có dòng “" + raw.element() + "”" + Problem.coPhaiLa(nearest)));
        return null;
    }

    /** By the code of its indicator, here or in the other system. */
    private Optional<FormLine> ofIndicator(FormVersion form, RawAnswer raw) {
        return form.lines().stream()
                .filter(line -> line.isFigure() && line.breakdown().equals(raw.breakdown()))
                .filter(line -> raw.element().equals(line.indicator())
                        || raw.element().equals(indicator(line).collected().externalCode()))
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
        return new FigureReading(asked.line().label(), indicator(asked.line()), numbers, numbers, found)
                .read(
                        SheetCell.words(raw.place(), raw.value().isEmpty() || nil ? raw.numerator() : raw.value()),
                        SheetCell.words(raw.place(), raw.denominator()),
                        SheetCell.words(raw.place(), raw.quality()),
                        raw.reason().isEmpty() ? null : raw.reason());
    }

    private void refuse(Asked asked, RawAnswer raw, String english, String vietnamese) {
        refusedOf
                .computeIfAbsent(asked.submission().id(), id -> new ArrayList<>())
                .add(new Refused(raw.place(), asked.line().label(), english, vietnamese));
    }
}
