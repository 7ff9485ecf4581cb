package vn.tongket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tongket.database.Address;
import vn.tongket.database.EmbeddedPostgres;
import vn.tongket.database.Tables;
import vn.tongket.unit.Units;

/**
 * Real databases for tests: one throwaway PostgreSQL per test run, or the server that {@code TONGKET_TEST_DB_URL} names,
 * and on it as many empty databases as tests ask for. It ends with the run and leaves nothing behind.
 */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Address SERVER = start();

    private static @Nullable String reference;
    private static @Nullable String tables;

    private TestDatabase() {}

    /** The address of a new, empty database. */
    public static synchronized Address fresh() {
        return copyOf("template1");
    }

    /** The address of a new database that begins as a copy of {@code template}; nobody may be connected to that one. */
    public static synchronized Address copyOf(String template) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (var connection = DriverManager.getConnection(SERVER.url(), SERVER.username(), SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Address(
                SERVER.url().substring(0, SERVER.url().lastIndexOf('/') + 1) + name,
                SERVER.username(),
                SERVER.password());
    }

    /** The address of a new database with all tables and nothing in them. They are made once in a test run, then copied. */
    public static synchronized Address withTables() {
        if (tables == null) {
            Address address = fresh();
            Tables.makeIn(address);
            tables = name(address);
        }
        return copyOf(tables);
    }

    /** The name of a database, to be given to {@link #copyOf}. */
    public static String name(Address address) {
        return address.url().substring(address.url().lastIndexOf('/') + 1);
    }

    /** The address of a new database that holds the units of Viet Nam. They are loaded once in a test run, then copied. */
    public static synchronized Address withReference() {
        if (reference == null) {
            Address address = fresh();
            try (var context = new SpringApplicationBuilder(Tongket.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .initializers(fresh -> connect(fresh, address, true))
                    .run()) {
                context.getBean(Units.class);
            }
            reference = name(address);
        }
        return copyOf(reference);
    }

    /** Makes a context use a database; {@code reference} false leaves it without the reference data. */
    public static void connect(ConfigurableApplicationContext context, Address address, boolean reference) {
        TestPropertyValues.of(
                        "tongket.db.url=" + address.url(),
                        "tongket.db.user=" + address.username(),
                        "tongket.db.password=" + address.password(),
                        "tongket.reference=" + reference,
                        "tongket.measure.copy=target/columnar/" + name(address),
                        "tongket.secret-key=for tests only, forty signs and more of it",
                        "tongket.db.connections="
                                + context.getEnvironment().getProperty("tongket.db.connections", "12"),
                        "tongket.second-factor.administrators="
                                + context.getEnvironment().getProperty("tongket.second-factor.administrators", "false"),
                        "tongket.second-factor.required-for="
                                + context.getEnvironment().getProperty("tongket.second-factor.required-for", ""))
                .applyTo(context);
    }

    /** Does what only the owner of the tables may: the application's role could not. */
    public static void asOwner(DSLContext database, String sql) {
        database.transaction(transaction -> {
            transaction.dsl().execute("set local role none");
            transaction.dsl().execute(sql);
        });
    }

    private static Address start() {
        String given = System.getenv("TONGKET_TEST_DB_URL");
        if (given != null) {
            return new Address(given, System.getenv("TONGKET_TEST_DB_USER"), System.getenv("TONGKET_TEST_DB_PASSWORD"));
        }
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-postgres-");
            EmbeddedPostgres postgres = EmbeddedPostgres.throwaway(home);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                delete(home);
            }));
            return postgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // A folder under target is left; the next clean takes it.
        }
    }
}
