package vn.tongket.measure.engine;

/** The setting TONGKET_ENGINE: who adds up. */
enum EngineChoice {
    /** The columnar copy where there is much and it stands, else the record. */
    AUTO,
    POSTGRES,
    DUCKDB,
    /** A cluster, as of the archive that was last registered with it; no copy is kept. */
    TRINO
}
