package vn.tongket.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/**
 * Says to the database for whom a connection works in a way that it can trust: signed with a key that the application's role
 * cannot read, and for this connection alone ({@code access.claimed()} checks it). Whoever gets SQL of their own into a statement
 * is still no more than the person they are.
 */
public final class SignedClaims {
    private static final Map<PGConnection, SignedClaims> OF_CONNECTIONS =
            Collections.synchronizedMap(new WeakHashMap<>());

    private final byte[] key;

    private SignedClaims(byte[] key) {
        this.key = key;
    }

    /** With the key of a database, which its owner reads. */
    static SignedClaims of(OwnerConnections owner) {
        try (Connection connection = owner.open();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select key from public.claim_key")) {
            if (!found.next()) {
                throw new DatabaseUnavailable(
                        "The table public.claim_key is empty: restore a backup, or enter 32 random"
                                + " bytes as its owner and start again.");
            }
            return new SignedClaims(found.getBytes(1));
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The key of the database's claims cannot be read: " + e.getMessage(), e);
        }
    }

    /** From now on these sign for the connection. */
    void signFor(PGConnection connection) {
        OF_CONNECTIONS.put(connection, this);
    }

    /**
     * What {@code tongket.person} has to be.
     *
     * @param connection one that our data source handed out
     * @param person as {@link ActingPerson} names them
     */
    public static String claim(Connection connection, String person) throws SQLException {
        if (person.isEmpty()) {
            return person;
        }
        PGConnection server = connection.unwrap(PGConnection.class);
        SignedClaims claims = OF_CONNECTIONS.get(server);
        if (claims == null) {
            throw new IllegalStateException("Nobody signs for a connection that the data source did not hand out");
        }
        return person + "|" + claims.signature(person + "|" + server.getBackendPID());
    }

    /** For whom a claim is, signed or not. */
    public static String person(String claim) {
        int end = claim.indexOf('|');
        return end < 0 ? claim : claim.substring(0, end);
    }

    /** Hashed twice with the key before it, so that nothing can be added to the end of what was signed. */
    private String signature(String words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            byte[] inner = digest.digest(words.getBytes(StandardCharsets.UTF_8));
            digest.update(key);
            return HexFormat.of().formatHex(digest.digest(inner));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
