package vn.tongket.page;

/** Quyền: what a handler may open itself for. */
public enum Right {
    /** Anyone, without an account: published figures and documents. */
    VISIT,
    /** Anyone signed in, for what concerns their own account. */
    OWN_ACCOUNT,
    /** See what is not published: drafts, who entered a value. */
    READ,
    /** Enter, import and write. */
    ENTER,
    /** Accounts and the audit log. */
    ADMINISTER
}
