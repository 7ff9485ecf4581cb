package vn.tongket.document;

/** A part of a document that a format of issue sets in its own way. */
public enum Part {
    NATION,
    MOTTO,
    SUPERIOR,
    ISSUER,
    ISSUER_MARK,
    NUMBER,
    PLACE_AND_DAY,
    TYPE,
    SUBJECT,
    SUBJECT_MARK,
    ADDRESSEES,
    LEGAL_BASIS,
    BODY,
    CAPTION,
    TABLE,
    NOTE,
    AUTHORITY,
    POSITION,
    SIGNER,
    RECIPIENTS,
    RECIPIENT,
    ANNEX_NUMBER,
    ANNEX_TITLE,
    ANNEX_REFERENCE,
    PAGE_NUMBER,
    /** The word DỰ THẢO and remarks of a draft, and the line that says figures are invented. */
    REMARK
}
