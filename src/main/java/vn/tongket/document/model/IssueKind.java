package vn.tongket.document.model;

/** Whose rules a document is issued by. */
public enum IssueKind {
    /** Government and armed bodies. */
    STATE,
    /** Party bodies. */
    PARTY
}
