package vn.tongket.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.access.factor.SecondFactor;
import vn.tongket.page.Page;

/**
 * Xác thực hai bước: not begun, waiting for the first code, on, or on with recovery codes to be written down now.
 *
 * @param waiting what the authenticator app is to be given; null unless the first code is awaited
 * @param required whether this person's role asks for it
 * @param owed whether nothing else opens before it is on
 * @param fresh recovery codes just made, shown this once
 * @param fault what was wrong with the last try
 */
public record SecondFactorPage(
        boolean on,
        SecondFactor.@Nullable Enrolment waiting,
        boolean required,
        boolean owed,
        int recoveryCodes,
        List<String> fresh,
        @Nullable String fault)
        implements Page {
    public SecondFactorPage {
        fresh = List.copyOf(fresh);
    }

    @Override
    public String template() {
        return "access/second-factor.jte";
    }

    @Override
    public int status() {
        return fault == null ? 200 : 422;
    }
}
