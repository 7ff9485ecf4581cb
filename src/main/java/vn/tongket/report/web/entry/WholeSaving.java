package vn.tongket.report.web.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.Saved;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.record.Quality;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.web.word.AnswerReading;
import vn.tongket.report.web.word.AnswerWords;
import vn.tongket.report.web.word.Moments;
import vn.tongket.report.web.word.Opened;
import vn.tongket.report.web.word.TypedAnswer;

/** Saves a page of answers sent as one plain form: each for itself, so that one that is asked about keeps back no other. */
@Component
class WholeSaving {
    private final Cells cells;

    WholeSaving(Cells cells) {
        this.cells = cells;
    }

    EntryPages.Refused save(Opened opened, Map<String, String> fields) {
        Pass pass = new Pass(
                opened,
                fields,
                cells.of(opened.submission().id()).stream().collect(Collectors.toMap(Cell::line, cell -> cell)));
        opened.form().lines().stream()
                .filter(line -> fields.containsKey("r:" + line.code()))
                .forEach(pass::save);
        return new EntryPages.Refused(pass.typed, pass.troubles, pass.problems);
    }

    private final class Pass {
        private final Opened opened;
        private final Map<String, String> fields;
        private final Map<String, Cell> standing;
        private final Map<String, TypedAnswer> typed = new HashMap<>();
        private final Map<String, EntryRow.Trouble> troubles = new HashMap<>();
        private final List<EntryPage.Problem> problems = new ArrayList<>();

        Pass(Opened opened, Map<String, String> fields, Map<String, Cell> standing) {
            this.opened = opened;
            this.fields = fields;
            this.standing = standing;
        }

        void save(FormLine line) {
            int basedOn = revision(line);
            TypedAnswer before = seen(line, basedOn);
            TypedAnswer now = typed(line).knowing(before);
            if (now.looksLike(before) || line.code().equals(fields.get("bam:giu"))) {
                return;
            }
            CheckedLine checked =
                    java.util.Objects.requireNonNull(opened.lines().get(line.code()));
            AnswerReading reading = AnswerReading.of(checked, now);
            if (reading.answer() == null) {
                refuse(line, now, EntryRow.Trouble.of(reading), words(reading));
            } else {
                store(line, checked, now, reading.answer(), basedOn);
            }
        }

        private static String words(AnswerReading reading) {
            return reading.problem() != null
                    ? reading.problem()
                    : "“" + reading.asks().getFirst().typed() + "” có thể hiểu hai cách. Chọn số đúng.";
        }

        private int revision(FormLine line) {
            String words = fields.getOrDefault("r:" + line.code(), "0");
            return words.matches("\\d{1,9}") ? Integer.parseInt(words) : 0;
        }

        /** What the person saw before typing. */
        private TypedAnswer seen(FormLine line, int revision) {
            if (revision == 0) {
                return TypedAnswer.NOTHING;
            }
            Cell cell = standing.get(line.code());
            if (cell != null && cell.revision() == revision) {
                return TypedAnswer.of(cell.answer());
            }
            return cells.history(opened.submission().id(), line).stream()
                    .filter(old -> old.revision() == revision)
                    .findFirst()
                    .map(old -> TypedAnswer.of(old.answer()))
                    .orElse(TypedAnswer.NOTHING);
        }

        private TypedAnswer typed(FormLine line) {
            String code = line.code();
            String quality = quality(code);
            boolean pressed = isPressed("khong-phat-sinh", code) || isPressed("chua-co", code);
            return new TypedAnswer(
                    quality,
                    pressed ? "" : field("so:" + code),
                    pressed ? "" : field("tu:" + code),
                    pressed ? "" : field("mau:" + code),
                    field("loi:" + code),
                    field("ly-do:" + code),
                    field("nghia-so:" + code),
                    field("nghia-tu:" + code),
                    field("nghia-mau:" + code));
        }

        private String quality(String code) {
            if (isPressed("khong-phat-sinh", code)) {
                return Quality.NIL.name();
            }
            if (isPressed("chua-co", code)) {
                return Quality.MISSING.name();
            }
            if (isPressed("uoc", code)) {
                return Quality.ESTIMATE.name();
            }
            return isPressed("co-so", code) ? "" : field("chat:" + code);
        }

        private boolean isPressed(String button, String code) {
            return code.equals(fields.get("bam:" + button));
        }

        private String field(String name) {
            return fields.getOrDefault(name, "");
        }

        private void store(FormLine line, CheckedLine checked, TypedAnswer now, Answer answer, int basedOn) {
            try {
                Saved saved = cells.save(opened.person(), opened.submission().id(), line, answer, basedOn);
                if (saved.conflict()) {
                    conflict(line, checked, now, saved.cell());
                }
            } catch (StepRefused closed) {
                refuse(line, now, new EntryRow.Trouble(List.of(), closed.sentence(), null, null), closed.sentence());
            }
        }

        private void conflict(FormLine line, CheckedLine checked, TypedAnswer now, Cell theirs) {
            String name = theirs.by() + ", " + Moments.full(theirs.at());
            String words = AnswerWords.inWords(checked, theirs.answer());
            refuse(
                    line,
                    now,
                    new EntryRow.Trouble(List.of(), null, words, name),
                    theirs.by() + " đã lưu “" + words + "” lúc " + Moments.full(theirs.at()) + ". Chọn một trong hai.");
        }

        private void refuse(FormLine line, TypedAnswer now, EntryRow.Trouble trouble, @Nullable String words) {
            typed.put(line.code(), now);
            troubles.put(line.code(), trouble);
            problems.add(new EntryPage.Problem(
                    "o-" + line.code().replace('.', '_'), line.label() + ": " + (words == null ? "" : words)));
        }
    }
}
