package vn.tongket.report.web.at;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;
import vn.tongket.page.address.AddressPart;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;

/** {@code /duyet/{submission}}: a report by its number. */
@Component
class SubmissionPart implements AddressPart<Submission> {
    private final Submissions submissions;

    SubmissionPart(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "submission";
    }

    @Override
    public Class<Submission> type() {
        return Submission.class;
    }

    @Override
    public Found<Submission> find(Map<String, String> parts, Person who) {
        Submission submission = submissions.byId(AddressPart.number(parts, name()));
        return new Found<>(submission.unitId(), () -> submission);
    }
}
