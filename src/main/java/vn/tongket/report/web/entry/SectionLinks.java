package vn.tongket.report.web.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.check.CheckResult;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;

/** The sections of a form, each with how far it is answered. */
record SectionLinks(FormVersion form, Map<String, Answer> answers, List<CheckResult> results) {
    static boolean isAnswered(@Nullable Answer answer) {
        return answer != null && !answer.isEmpty();
    }

    List<EntryPage.SectionLink> all() {
        List<EntryPage.SectionLink> links = new ArrayList<>();
        for (String section : form.sections()) {
            links.add(link(links.size() + 1, section));
        }
        return links;
    }

    private EntryPage.SectionLink link(int number, String section) {
        List<String> codes = form.lines().stream()
                .filter(line -> line.section().equals(section))
                .map(FormLine::code)
                .toList();
        int answered = (int)
                codes.stream().filter(code -> isAnswered(answers.get(code))).count();
        int toMend = (int) results.stream()
                .filter(result -> result.stops() && !result.check().equals("required"))
                .filter(result -> result.lines().stream().anyMatch(codes::contains))
                .count();
        return new EntryPage.SectionLink(number, section, answered, codes.size(), toMend);
    }
}
