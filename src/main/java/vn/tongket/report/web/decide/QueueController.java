package vn.tongket.report.web.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.report.decide.ApprovalQueue;
import vn.tongket.report.decide.Steps;
import vn.tongket.report.decide.Waiting;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Submission;
import vn.tongket.report.web.word.Asking;
import vn.tongket.report.web.word.DeadlineWords;

/** What waits for a decision; the clean ones may be decided together, after a list of their names. */
@Controller
class QueueController {
    private final ApprovalQueue queue;
    private final Steps steps;

    QueueController(ApprovalQueue queue, Steps steps) {
        this.queue = queue;
        this.steps = steps;
    }

    @GetMapping("/duyet")
    @Opens(Right.READ)
    QueuePage waiting(Person person) {
        List<QueuePage.Part> parts = new ArrayList<>();
        for (Act act : List.of(Act.APPROVE, Act.ACCEPT)) {
            List<Waiting> all = queue.of(person, act);
            if (!all.isEmpty()) {
                parts.add(part(act, all));
            }
        }
        int notSent = Math.max(queue.notSent(person, Act.APPROVE), queue.notSent(person, Act.ACCEPT));
        return new QueuePage(
                parts,
                "Không có báo cáo nào chờ " + (person.may(Right.ACCEPT) ? "nhận" : "duyệt") + "."
                        + (notSent == 0 ? "" : " " + notSent + " đơn vị chưa trình."));
    }

    private static QueuePage.Part part(Act act, List<Waiting> all) {
        return new QueuePage.Part(
                act == Act.APPROVE ? "Chờ duyệt" : "Chờ nhận",
                act == Act.APPROVE ? "duyệt" : "nhận",
                all.stream()
                        .filter(Waiting::isClean)
                        .map(QueueController::entry)
                        .toList(),
                act == Act.APPROVE ? "/duyet/cung-duyet" : "/duyet/cung-nhan",
                (int) all.stream()
                        .filter(Waiting::isClean)
                        .filter(waiting -> waiting.checked().scope().unheld() > 0)
                        .count(),
                all.stream()
                        .filter(waiting -> !waiting.isClean())
                        .map(QueueController::entry)
                        .toList());
    }

    private static QueuePage.Entry entry(Waiting waiting) {
        Submission submission = waiting.submission();
        List<String> notes = new ArrayList<>();
        if (submission.correction() > 0) {
            notes.add("đính chính");
        } else if (waiting.cameBack()) {
            notes.add("đã sửa sau khi bị trả lại");
        }
        if (!waiting.checked().results().isEmpty()) {
            notes.add(waiting.checked().results().size() + " điểm cần xem");
        }
        String unheld = waiting.checked().scope().unheldWords();
        if (!unheld.isEmpty()) {
            notes.add(unheld);
        }
        if (waiting.asked()) {
            notes.add("đang chờ giải trình");
        }
        return new QueuePage.Entry(
                waiting.unit().fullName(),
                waiting.form().title(),
                waiting.round().title(),
                "/duyet/" + submission.id(),
                DeadlineWords.of(submission.dueOn(), Asking.today()),
                String.join(" · ", notes));
    }

    @GetMapping("/duyet/cung-duyet")
    @Opens(Right.APPROVE)
    TogetherPage beforeApproving(Person who) {
        return before(who, Act.APPROVE);
    }

    @GetMapping("/duyet/cung-nhan")
    @Opens(Right.ACCEPT)
    TogetherPage beforeAccepting(Person who) {
        return before(who, Act.ACCEPT);
    }

    private TogetherPage before(Person who, Act act) {
        return page(
                act,
                queue.of(who, act).stream()
                        .filter(Waiting::isClean)
                        .map(waiting -> together(waiting, false, ""))
                        .toList(),
                false);
    }

    private static TogetherPage.Entry together(Waiting waiting, boolean made, String outcome) {
        Submission submission = waiting.submission();
        return new TogetherPage.Entry(
                waiting.unit().fullName(),
                waiting.form().title(),
                waiting.round().title(),
                submission.id() + ":" + submission.version(),
                "/duyet/" + submission.id(),
                waiting.checked().scope().unheldWords(),
                made,
                outcome);
    }

    private static TogetherPage page(Act act, List<TogetherPage.Entry> entries, boolean done) {
        boolean approve = act == Act.APPROVE;
        return new TogetherPage(
                approve ? "Duyệt cùng lúc" : "Nhận cùng lúc",
                approve ? "duyệt" : "nhận",
                approve ? "/duyet/cung-duyet" : "/duyet/cung-nhan",
                entries,
                done);
    }

    @PostMapping("/duyet/cung-duyet")
    @Opens(value = Right.APPROVE, audit = "submission.approved-together")
    TogetherPage approve(Person who, @RequestParam(name = "bao-cao", defaultValue = "") List<String> chosen) {
        return make(who, Act.APPROVE, chosen);
    }

    @PostMapping("/duyet/cung-nhan")
    @Opens(value = Right.ACCEPT, audit = "submission.accepted-together")
    TogetherPage accept(Person who, @RequestParam(name = "bao-cao", defaultValue = "") List<String> chosen) {
        return make(who, Act.ACCEPT, chosen);
    }

    private TogetherPage make(Person who, Act act, List<String> chosen) {
        Map<Integer, Integer> seen = seen(chosen);
        Map<Integer, Waiting> named = new LinkedHashMap<>();
        queue.named(Set.copyOf(seen.keySet()))
                .forEach(one -> named.put(one.submission().id(), one));
        seen.keySet().retainAll(named.keySet());
        List<TogetherPage.Entry> entries = new ArrayList<>();
        for (Steps.Outcome outcome : steps.makeAll(who, seen, act)) {
            String refused = outcome.refused();
            entries.add(together(
                    java.util.Objects.requireNonNull(named.get(outcome.submissionId())),
                    refused == null,
                    refused == null ? "" : refused));
        }
        return page(act, entries, true);
    }

    /** Number and version of each, as the form sends them; what is not of that shape was not sent by it. */
    private static Map<Integer, Integer> seen(List<String> chosen) {
        Map<Integer, Integer> seen = new LinkedHashMap<>();
        for (String one : chosen) {
            if (one.matches("[0-9]{1,9}:[0-9]{1,9}")) {
                String[] parts = one.split(":", -1);
                seen.put(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
            }
        }
        return seen;
    }
}
