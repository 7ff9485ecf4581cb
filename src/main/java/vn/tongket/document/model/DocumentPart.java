package vn.tongket.document.model;

/** A part of a document that a format of issue sets in its own way. */
public enum DocumentPart {
    NATION,
    MOTTO,
    SUPERIOR,
    ISSUER,
    ISSUER_MARK,
    NUMBER,
    /** The word that says it is a draft, below the number. */
    DRAFT,
    PLACE_AND_DAY,
    TYPE,
    SUBJECT,
    SUBJECT_MARK,
    /** The words before the addressees. */
    ADDRESSEES,
    /** Each of them. */
    ADDRESSEE,
    LEGAL_BASIS,
    BODY,
    CAPTION,
    TABLE,
    NOTE,
    AUTHORITY,
    POSITION,
    /** The word between two positions of one person. */
    CONCURRENTLY,
    SIGNER,
    RECIPIENTS,
    RECIPIENT,
    ANNEX_NUMBER,
    ANNEX_TITLE,
    ANNEX_REFERENCE,
    PAGE_NUMBER,
    /** Remarks of a draft, and the line that says figures are invented. */
    REMARK
}
