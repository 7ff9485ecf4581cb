package vn.tongket.measure.archive;

/** Whom an archive is for. One folder holds archives for one audience only: what is served to the public never lies beside the rest. */
public enum Audience {
    /** Everyone: indicators that may be published, of programmes that may be. */
    PUBLIC,
    /** The installation's own cluster: every approved value. */
    INTERNAL
}
