package vn.tongket.access.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tongket.database.ActingPerson;
import vn.tongket.database.DatabaseUnavailable;
import vn.tongket.database.SignedClaims;
import vn.tongket.page.Person;
import vn.tongket.page.door.FirstServed;

/**
 * For whom the running code works, as row-level security sees it: the product itself within {@link #asSystem}, nobody signed in
 * within {@link #asVisitor}, else the person signed in, else the product in a process without web server, else a visitor.
 */
@Component
public final class Acting implements ActingPerson {
    private static final ScopedValue<String> AS = ScopedValue.newInstance();
    private static final ScopedValue<Boolean> ASKING = ScopedValue.newInstance();

    private final boolean answersTheWeb;

    Acting(ApplicationContext context) {
        this.answersTheWeb = context instanceof WebServerApplicationContext;
    }

    /**
     * Does {@code work} as the product itself, which sees all rows: jobs, start-up, and the few questions whose answer is
     * more than the asking person may see. Inside a running transaction, too; threads that {@code work} starts do not
     * inherit it.
     */
    public static <T> T asSystem(Supplier<T> work) {
        return as(SYSTEM, work);
    }

    /** Does {@code work} as somebody who is not signed in, whoever asked for it: what it makes may be handed to everybody. */
    public static <T> T asVisitor(Supplier<T> work) {
        return as(VISITOR, work);
    }

    private static <T> T as(String person, Supplier<T> work) {
        if (AS.isBound() && AS.get().equals(person)) {
            return work.get();
        }
        Optional<Connection> running = runningTransaction();
        if (running.isEmpty()) {
            return ScopedValue.where(AS, person).call(work::get);
        }
        return as(person, running.get(), work);
    }

    /** As {@link #asSystem(Supplier)}, without a result. */
    public static void asSystem(Runnable work) {
        asSystem(() -> {
            work.run();
            return true;
        });
    }

    private static Optional<Connection> runningTransaction() {
        return TransactionSynchronizationManager.getResourceMap().values().stream()
                .filter(ConnectionHolder.class::isInstance)
                .map(holder -> ((ConnectionHolder) holder).getConnection())
                .findFirst();
    }

    /** The connection was told for whom it works when the transaction began; it is told otherwise until {@code work} ends. */
    private static <T> T as(String person, Connection running, Supplier<T> work) {
        String before = tell(running, claim(running, person));
        T result;
        try {
            result = ScopedValue.where(AS, person).call(work::get);
        } catch (RuntimeException | Error failure) {
            // Whoever catches it may go on in the same transaction, and is then no more than they were.
            tellAfter(failure, running, before);
            throw failure;
        }
        tell(running, before);
        return result;
    }

    /** A transaction that has failed takes no more statements, and its setting ends with it. */
    private static void tellAfter(Throwable failure, Connection running, String before) {
        try {
            tell(running, before);
        } catch (DatabaseUnavailable aborted) {
            failure.addSuppressed(aborted);
        }
    }

    private static String claim(Connection running, String person) {
        try {
            return SignedClaims.claim(running, person);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database is gone: " + e.getMessage(), e);
        }
    }

    /**
     * Until the transaction ends.
     *
     * @param claim signed
     * @return the one before
     */
    private static String tell(Connection running, String claim) {
        try (var statement = running.prepareStatement("""
                select coalesce(current_setting('tongket.person', true), ''),
                       set_config('tongket.person', ?, true)""")) {
            statement.setString(1, claim);
            try (var before = statement.executeQuery()) {
                return before.next() ? before.getString(1) : VISITOR;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database did not take in for whom it works: " + e.getMessage(), e);
        }
    }

    @Override
    public String current() {
        if (AS.isBound()) {
            return AS.get();
        }
        // Who is signed in stands in the session, and reading it asks for a connection itself.
        return ASKING.isBound() ? VISITOR : ScopedValue.where(ASKING, true).call(this::signedIn);
    }

    @Override
    public boolean comesFirst() {
        return FirstServed.isRunning();
    }

    private String signedIn() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Person person) {
            return String.valueOf(person.id());
        }
        return answersTheWeb ? VISITOR : SYSTEM;
    }
}
