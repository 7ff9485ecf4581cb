package vn.tongket.measure.figure;

/** Who can add values up. */
public enum EngineName {
    /** The record itself. */
    POSTGRES,
    /** The columnar copy beside it. */
    DUCKDB,
    /** A cluster, over the archive that was last registered with it. */
    TRINO
}
