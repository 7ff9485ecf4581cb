package vn.tongket.database;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is asked once for a page that only looks: all that it shows is of about the same moment. */
public final class OncePerLook {
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private OncePerLook() {}

    /** Whether a request is answered that changes nothing, outside of a transaction. */
    static boolean isLooking() {
        return looking() != null;
    }

    private static @Nullable HttpServletRequest looking() {
        return !TransactionSynchronizationManager.isActualTransactionActive()
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && LOOKING.contains(attributes.getRequest().getMethod())
                ? attributes.getRequest()
                : null;
    }

    /**
     * @param asker whose it is
     * @param ask anew each time where nobody only looks
     */
    public static <T> T of(Class<?> asker, Supplier<T> ask) {
        HttpServletRequest request = looking();
        if (request == null) {
            return ask.get();
        }
        String name = OncePerLook.class.getName() + " " + asker.getName();
        @SuppressWarnings("unchecked")
        T known = (T) request.getAttribute(name);
        if (known == null) {
            known = ask.get();
            request.setAttribute(name, known);
        }
        return known;
    }
}
