package vn.tongket.page;

import java.util.List;
import vn.tongket.base.Refusal;

/** An act that a form sent: it leads on, or the page it was sent from comes again with what was typed and why it was refused. */
public final class Attempt {
    private Attempt() {}

    /** What is done, and where it leads. */
    @FunctionalInterface
    public interface Act<E extends Exception> {
        Page make() throws E;
    }

    /** The page it was sent from. */
    @FunctionalInterface
    public interface Again {
        /**
         * @param status 4xx
         * @param why in Vietnamese, one sentence a reason
         */
        Page page(int status, List<String> why);
    }

    public static <E extends Exception> Page of(Act<E> act, Again again) throws E {
        try {
            return act.make();
        } catch (Refusal refused) {
            return again.page(refused.status(), refused.inVietnamese());
        }
    }
}
