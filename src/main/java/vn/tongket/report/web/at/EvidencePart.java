package vn.tongket.report.web.at;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;
import vn.tongket.page.address.AddressPart;
import vn.tongket.report.entry.Evidence;
import vn.tongket.report.entry.Evidences;
import vn.tongket.report.round.Submissions;

/** {@code /minh-chung/{evidence}}: a file behind a figure by its number. */
@Component
class EvidencePart implements AddressPart<Evidence> {
    private final Evidences evidences;
    private final Submissions submissions;

    EvidencePart(Evidences evidences, Submissions submissions) {
        this.evidences = evidences;
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public Class<Evidence> type() {
        return Evidence.class;
    }

    @Override
    public Found<Evidence> find(Map<String, String> parts, Person who) {
        Evidence evidence = evidences.require(AddressPart.number(parts, name()));
        return new Found<>(submissions.byId(evidence.submissionId()).unitId(), () -> evidence);
    }
}
