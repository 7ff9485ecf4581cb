package vn.tongket.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.access.Accounts;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.exchange.answer.AnswerDifference;
import vn.tongket.exchange.answer.AnswerIntake;
import vn.tongket.exchange.answer.RoundFiles;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.page.Person;
import vn.tongket.report.check.Checks;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.StepRefused;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Takes a file in as answers of a round, for an account; refused answers are named, and then nothing is stored. */
record RoundImport(ApplicationContext context, PrintWriter err) {
    void run(String code, @Nullable String by, Path file, boolean dryRun) throws IOException {
        Round round = context.getBean(Rounds.class)
                .find(code)
                .orElseThrow(() -> BadInput.of("There is no round " + code, "Không có đợt “" + code + "”"));
        Person person = context.getBean(Accounts.class)
                .find(by == null ? "" : by)
                .orElseThrow(() ->
                        BadInput.of("Name with --by the account that enters", "Nêu tài khoản nhập số liệu bằng --by"));
        if (!Files.isRegularFile(file)) {
            throw BadInput.of("There is no file " + file, "Không có tệp " + file);
        }
        String name = String.valueOf(file.getFileName());
        RoundFiles.checkSize(name, Files.size(file));
        RoundFiles.Comparison compared = context.getBean(RoundFiles.class)
                .compare(person, round, List.of(), RoundFiles.Format.ofName(name), name, Files.readAllBytes(file));
        refuse(compared);
        int changes = compared.differences().stream()
                .mapToInt(one -> one.changes().size())
                .sum();
        int same =
                compared.differences().stream().mapToInt(AnswerDifference::same).sum();
        err.println(name + (dryRun ? " would change " : " changes ") + changes + " answers; " + same + " are the same");
        tellUnusual(round, compared.differences());
        if (!dryRun) {
            context.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> apply(person, round, compared.differences()));
        }
    }

    private static void refuse(RoundFiles.Comparison compared) {
        List<Refused> refused = new ArrayList<>(compared.refused());
        compared.differences().forEach(one -> refused.addAll(one.refused()));
        if (!refused.isEmpty()) {
            throw new BadInput(refused.stream()
                    .map(one -> Problem.hard("", 0, 0, one.inEnglish(), one.inVietnamese()))
                    .toList());
        }
    }

    /** Nobody is there to be asked: what is unusual is named, and taken. */
    private void tellUnusual(Round round, List<AnswerDifference> differences) {
        Checks checks = context.getBean(Checks.class);
        List<String> all = new ArrayList<>();
        for (AnswerDifference one : differences) {
            Map<String, Answer> coming = one.changes().stream()
                    .collect(Collectors.toMap(change -> change.line().code(), AnswerDifference.Change::after));
            if (!coming.isEmpty()) {
                checks.asked(one.submission(), coming)
                        .forEach(result -> all.add("  " + unit(round, one) + ": " + result.words()));
            }
        }
        if (!all.isEmpty()) {
            err.println(all.size() + " are to be looked at again; none is refused for it"
                    + (all.size() > ProblemList.REMARKS_LISTED
                            ? ", the first " + ProblemList.REMARKS_LISTED + " are named:"
                            : ":"));
            all.stream().limit(ProblemList.REMARKS_LISTED).forEach(err::println);
        }
    }

    private String unit(Round round, AnswerDifference difference) {
        return context.getBean(Units.class)
                .byId(difference.submission().unitId(), round.window().lastDay())
                .map(Unit::fullName)
                .orElse("");
    }

    /** All or nothing: where one unit takes no answers now, every such unit is named and no other's are stored. */
    private void apply(Person person, Round round, List<AnswerDifference> differences) {
        List<Problem> closed = new ArrayList<>();
        for (AnswerDifference difference : differences) {
            try {
                apply(person, difference);
            } catch (StepRefused refused) {
                closed.add(closed(round, difference, refused));
            }
        }
        if (!closed.isEmpty()) {
            throw new BadInput(closed);
        }
    }

    private void apply(Person person, AnswerDifference difference) {
        Set<String> lines = difference.changes().stream()
                .map(change -> change.line().code())
                .collect(Collectors.toSet());
        AnswerIntake.Applied applied = context.getBean(AnswerIntake.class).apply(person, difference, lines);
        applied.conflicts()
                .forEach(one -> err.println("Left alone, changed meanwhile by "
                        + one.cell().by() + ": " + one.cell().line()));
    }

    private Problem closed(Round round, AnswerDifference difference, StepRefused refused) {
        String unit = unit(round, difference);
        return Problem.hard(
                "",
                0,
                0,
                unit + ", " + difference.form().form()
                        + ": takes no answers now; it was sent in, excused, or the round is closed",
                unit + ", " + difference.form().title() + ": " + refused.inVietnamese());
    }
}
