package vn.tongket.report.web.at;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;
import vn.tongket.page.address.AddressPart;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Submissions;

/** {@code /giai-trinh/{remark}}: a request for explanation by its number. */
@Component
class QuestionPart implements AddressPart<Remark> {
    private final Remarks remarks;
    private final Submissions submissions;

    QuestionPart(Remarks remarks, Submissions submissions) {
        this.remarks = remarks;
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "remark";
    }

    @Override
    public Class<Remark> type() {
        return Remark.class;
    }

    @Override
    public Found<Remark> find(Map<String, String> parts, Person who) {
        Remark question = remarks.question(AddressPart.number(parts, name()));
        return new Found<>(submissions.byId(question.submissionId()).unitId(), () -> question);
    }
}
