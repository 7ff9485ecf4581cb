package vn.tongket.database;

/** For whom a connection is asked: whom row-level security reads out of the {@linkplain SignedClaims claim} {@code tongket.person}. */
@FunctionalInterface
public interface ActingPerson {
    /** The product itself: sees everything. */
    String SYSTEM = "system";

    /** Nobody signed in: sees what is public. */
    String VISITOR = "";

    /** The number of an account, {@link #SYSTEM} or {@link #VISITOR}. */
    String current();

    /** Whether whoever asks is served from the connections that are kept back for signing in. */
    default boolean comesFirst() {
        return false;
    }
}
