package vn.tongket.database;

/** For whom a connection is asked: what row-level security reads as {@code tongket.person}. */
@FunctionalInterface
public interface ActingPerson {
    /** The product itself: sees everything. */
    String SYSTEM = "system";

    /** Nobody signed in: sees what is public. */
    String VISITOR = "";

    /** The number of an account, {@link #SYSTEM} or {@link #VISITOR}. */
    String current();
}
