package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.access.ApiCaller;
import vn.tongket.access.Reach;
import vn.tongket.base.Now;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** What the caller's units are asked. */
@RestController
@Tag(name = "Rounds")
class RoundApiController {
    private final Rounds rounds;
    private final Submissions submissions;
    private final Reach reach;
    private final Units units;

    RoundApiController(Rounds rounds, Submissions submissions, Reach reach, Units units) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.reach = reach;
        this.units = units;
    }

    @Operation(
            summary =
                    "Rounds that ask the token's unit or one below it, the latest deadline first, with their submissions")
    @GetMapping("/api/rounds")
    @Opens(Right.READ)
    List<RoundBody> rounds() {
        Map<Integer, List<Submission>> asked = mine().stream().collect(Collectors.groupingBy(Submission::roundId));
        Map<Integer, Unit> names = units.byIds(
                asked.values().stream()
                        .flatMap(List::stream)
                        .map(Submission::unitId)
                        .collect(Collectors.toSet()),
                Now.day());
        return rounds.all().stream()
                .filter(round -> asked.containsKey(round.id()))
                .map(round -> body(round, asked.getOrDefault(round.id(), List.of()), names))
                .toList();
    }

    private List<Submission> mine() {
        Person person = ApiCaller.current().person();
        Set<Integer> read = reach.units(person, Right.READ);
        return submissions.ofUnits(read);
    }

    private static RoundBody body(Round round, List<Submission> asked, Map<Integer, Unit> names) {
        return new RoundBody(
                round.code(),
                round.title(),
                round.programme(),
                round.state(),
                round.window().from(),
                round.window().to(),
                round.opensOn(),
                asked.stream()
                        .map(submission -> SubmissionBody.of(
                                submission,
                                Objects.requireNonNull(names.get(submission.unitId()))
                                        .code(),
                                List.of()))
                        .toList());
    }

    /** A round. */
    @Schema(name = "Round")
    record RoundBody(
            String code,
            String title,
            String programme,
            Round.State state,
            LocalDate from,

            @Schema(description = "the day after the last of the window")
            LocalDate to,

            LocalDate opensOn,
            List<SubmissionBody> submissions) {}
}
