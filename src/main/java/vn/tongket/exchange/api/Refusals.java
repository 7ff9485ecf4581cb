package vn.tongket.exchange.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import vn.tongket.page.ApiProblem;
import vn.tongket.report.round.StepRefused;

/** What reporting refuses, as a problem document. */
final class Refusals {
    private Refusals() {}

    /** @throws ApiProblem 409 where the submission's state does not allow {@code work} now */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (StepRefused refused) {
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("vietnamese", refused.sentence());
            if (refused.person() != null) {
                more.put("by", refused.person());
            }
            throw new ApiProblem(
                    409, "not-now", "The submission does not allow this now", refused.getMessage() + ".", more);
        }
    }
}
