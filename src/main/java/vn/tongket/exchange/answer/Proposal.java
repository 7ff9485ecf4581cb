package vn.tongket.exchange.answer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Submission;

/**
 * What a file says in answer to one submission, nothing compared yet.
 *
 * @param remarks what the person should know about the file, in Vietnamese
 */
public record Proposal(
        Submission submission, FormVersion form, List<Said> said, List<Refused> refused, List<String> remarks) {
    public Proposal {
        said = List.copyOf(said);
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
    }

    Proposal remarking(List<String> more) {
        return new Proposal(
                submission,
                form,
                said,
                refused,
                Stream.concat(remarks.stream(), more.stream()).toList());
    }

    /**
     * @param line code of the line
     * @param seen revision of the standing answer when the file was written; null where the file does not know
     */
    public record Said(
            String place,
            String line,
            Answer answer,
            @Nullable Integer seen) {}
}
