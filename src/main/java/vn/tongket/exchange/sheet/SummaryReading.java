package vn.tongket.exchange.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberColumn;
import vn.tongket.base.Problem;
import vn.tongket.exchange.answer.Proposal;
import vn.tongket.exchange.reading.FigureReading;
import vn.tongket.exchange.reading.MeasureWords;
import vn.tongket.exchange.reading.QualitySigns;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.reading.SheetCell;
import vn.tongket.exchange.reading.TableWords;
import vn.tongket.exchange.reading.UnitNameSearch;
import vn.tongket.exchange.twin.Twins;
import vn.tongket.programme.Indicator;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Submission;
import vn.tongket.unit.Unit;

/** Reads a table of units by a map: a proposal for each unit the person may enter for; the other rows are named. */
final class SummaryReading {
    private final SummarySheet sheet;
    private final SummaryMap map;
    private final FormVersion form;
    private final UnitNameSearch units;
    private final Map<Integer, Submission> submissions;
    private final IntPredicate mayEnter;
    private final List<Refused> refused;
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<String> converted = new ArrayList<>();
    private final Map<String, Optional<BigDecimal>> factors = new HashMap<>();
    private final Map<String, NumberColumn> columns = new HashMap<>();
    private final Twins<Row> rows = new Twins<>(Row::says, Row::place);

    /**
     * @param submissions of the form, by unit
     * @param refused takes what is of no unit, or of one the person may not enter for
     */
    SummaryReading(
            SummarySheet sheet,
            SummaryMap map,
            FormVersion form,
            UnitNameSearch units,
            Map<Integer, Submission> submissions,
            IntPredicate mayEnter,
            List<Refused> refused) {
        this.sheet = sheet;
        this.map = map;
        this.form = form;
        this.units = units;
        this.submissions = submissions;
        this.mayEnter = mayEnter;
        this.refused = refused;
    }

    /** What was converted, and what of the sheet was not looked at; the same for every unit. */
    private void lookAtMeasures() {
        converted.addAll(sheet.remarks());
        form.lines().stream()
                .filter(FormLine::isFigure)
                .forEach(line -> map.columnOf(line.code()).ifPresent(column -> lookAtMeasure(line, column)));
    }

    private void lookAtMeasure(FormLine line, int column) {
        Indicator indicator = sheet.indicator(line);
        MeasureWords asked = MeasureWords.ofLine(indicator.unitOfMeasure());
        Optional<MeasureWords> written = sheet.measure(map.unitColumn(), column)
                .or(() -> sheet.measure(map.unitColumn())
                        .filter(above -> above.into(asked).isPresent()));
        if (written.isEmpty() || indicator.hasParts()) {
            return;
        }
        Optional<BigDecimal> factor = written.get().into(asked);
        factors.put(line.code(), factor);
        if (factor.isPresent() && factor.get().compareTo(BigDecimal.ONE) != 0) {
            converted.add(line.label() + ": đã đổi sang " + indicator.unitOfMeasure() + ", nhân với "
                    + QualitySigns.number(factor.get()) + ".");
        }
    }

    List<Proposal> proposals() {
        lookAtMeasures();
        for (int row = 0; row <= sheet.last(); row++) {
            SheetCell named = sheet.cells().anyAt(row, map.unitColumn());
            List<Unit> found = units.find(named.words());
            if (found.isEmpty()) {
                refuseUnknown(row, named);
            } else {
                Row read = new Row(row, named, found.getFirst());
                one(named, found)
                        .ifPresent(submission -> rows.add(found.getFirst().code(), read.read(submission)));
            }
        }
        rows.alone(this::refuseTwins).forEach(Row::propose);
        return proposals;
    }

    private void refuseTwins(Row first, String places) {
        refuse(
                first.named,
                first.unit.fullName(),
                "stands in several rows (" + places + ") with different figures; keep one",
                "có ở nhiều dòng (" + places + ") với số liệu khác nhau; giữ một dòng rồi gửi lại");
    }

    private NumberColumn numbers(String what) {
        return columns.computeIfAbsent(
                what,
                held -> map.columnOf(held)
                        .map(column -> sheet.cells().numbers(column, sheet.last()))
                        .orElseGet(() -> NumberColumn.typed(Stream.of())));
    }

    /** Headings and totals are of no unit and say nothing wrong. */
    private void refuseUnknown(int row, SheetCell named) {
        boolean hasFigures = map.columns().keySet().stream()
                .anyMatch(column -> sheet.cells().anyAt(row, column).kind() == SheetCell.Kind.NUMBER);
        boolean isName = named.kind() == SheetCell.Kind.WORDS
                && named.words().length() > 1
                && !TableWords.isTotal(named.words());
        if (hasFigures && isName) {
            String nearest = units.nearest(named.words()).orElse(null);
            refuse(
                    named,
                    named.words(),
                    "is no unit of the round that you may enter for" + Problem.didYouMean(nearest),
                    "không phải đơn vị của đợt mà anh/chị được giao nhập" + Problem.coPhaiLa(nearest));
        }
    }

    private Optional<Submission> one(SheetCell named, List<Unit> found) {
        Unit unit = found.getFirst();
        if (found.size() > 1) {
            String candidates = found.stream()
                    .map(each -> each.fullName() + " (" + each.code() + ")")
                    .collect(Collectors.joining(", "));
            refuse(
                    named,
                    named.words(),
                    "may be any of " + candidates + "; write the code",
                    "có thể là " + candidates + "; ghi mã đơn vị thay cho tên");
        } else if (!mayEnter.test(unit.id())) {
            refuse(
                    named,
                    unit.fullName(),
                    "you may not enter for this unit",
                    "anh/chị không được giao nhập số liệu của đơn vị này");
        } else {
            return Optional.ofNullable(submissions.get(unit.id()));
        }
        return Optional.empty();
    }

    private void refuse(SheetCell cell, String label, String english, String vietnamese) {
        refused.add(new Refused(cell.place(), label, english, vietnamese));
    }

    /** What one row says of its unit. */
    private final class Row {
        private final int row;
        private final SheetCell named;
        private final Unit unit;
        private @Nullable Submission submission;
        private final List<Proposal.Said> said = new ArrayList<>();
        private final List<Refused> unreadable = new ArrayList<>();

        Row(int row, SheetCell named, Unit unit) {
            this.row = row;
            this.named = named;
            this.unit = unit;
        }

        Row read(Submission asked) {
            submission = asked;
            form.lines().forEach(this::read);
            return this;
        }

        void propose() {
            proposals.add(new Proposal(Objects.requireNonNull(submission), form, said, unreadable, converted));
        }

        String place() {
            return named.place();
        }

        String says() {
            return Stream.concat(
                            said.stream().map(one -> one.line() + "=" + QualitySigns.of(one.answer())),
                            unreadable.stream().map(one -> one.label() + ": " + one.vietnamese()))
                    .collect(Collectors.joining("\n"));
        }

        private void read(FormLine line) {
            SheetCell value = cell(line.code());
            SheetCell lower = cell(line.code() + SummaryMap.LOWER);
            if (value == null && lower == null) {
                return;
            }
            SheetCell first = value == null ? SheetCell.empty(place(lower)) : value;
            answer(line, first, lower == null ? SheetCell.empty(first.place()) : lower)
                    .ifPresent(answer -> said.add(new Proposal.Said(first.place(), line.code(), answer, null)));
        }

        private @Nullable SheetCell cell(String what) {
            return map.columnOf(what)
                    .map(column -> sheet.cells().at(row, column))
                    .orElse(null);
        }

        private static String place(@Nullable SheetCell cell) {
            return cell == null ? "" : cell.place();
        }

        private Optional<Answer> answer(FormLine line, SheetCell value, SheetCell lower) {
            if (!line.isFigure()) {
                return value.isEmpty() ? Optional.empty() : Optional.of(Answer.text(value.words()));
            }
            Optional<BigDecimal> factor = factors.getOrDefault(line.code(), Optional.of(BigDecimal.ONE));
            if (factor.isEmpty() && !value.isEmpty()) {
                unreadable.add(new Refused(
                        value.place(),
                        line.label(),
                        "is in another unit of measure than the line",
                        "đơn vị tính của cột khác đơn vị tính của dòng ("
                                + sheet.indicator(line).unitOfMeasure() + "); kiểm tra lại cột đã chọn"));
                return Optional.empty();
            }
            return new FigureReading(
                            line.label(),
                            sheet.indicator(line),
                            numbers(line.code()),
                            numbers(line.code() + SummaryMap.LOWER),
                            unreadable)
                    .times(factor.orElse(BigDecimal.ONE))
                    .read(value, lower, SheetCell.empty(value.place()), null);
        }
    }
}
