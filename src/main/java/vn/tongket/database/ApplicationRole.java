package vn.tongket.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The database role the application works as: it owns nothing and bypasses no row-level security. */
final class ApplicationRole {
    static final String NAME = "tongket_app";

    private ApplicationRole() {}

    /** Lets the role sign in with this password; done again only where it cannot yet. */
    static void letSignIn(Address owner, Address application) throws SQLException {
        if (signsIn(application)) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password());
                Statement statement = connection.createStatement()) {
            var found = statement.executeQuery("select from pg_roles where rolname = '" + NAME + "'");
            if (!found.next()) {
                statement.execute(
                        "create role " + NAME + " nosuperuser nocreatedb nocreaterole noreplication nobypassrls");
            }
            statement.execute("alter role " + NAME + " login password '" + application.password() + "'");
        }
    }

    private static boolean signsIn(Address application) {
        try (Connection connection =
                DriverManager.getConnection(application.url(), application.username(), application.password())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes the user the pool signs in as a member of the role, unless it is the role or was made one by hand. */
    static void letBecome(Connection owner, String poolUser) throws SQLException {
        try (var asked = owner.prepareStatement("select pg_has_role(?, ?, 'member'), quote_ident(?)")) {
            asked.setString(1, poolUser);
            asked.setString(2, NAME);
            asked.setString(3, poolUser);
            try (var answer = asked.executeQuery()) {
                if (answer.next() && !answer.getBoolean(1)) {
                    try (Statement statement = owner.createStatement()) {
                        statement.execute("grant " + NAME + " to " + answer.getString(2));
                    }
                }
            }
        }
    }
}
