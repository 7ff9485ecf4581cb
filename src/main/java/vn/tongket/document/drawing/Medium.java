package vn.tongket.document.drawing;

/** Where HTML ends up. */
public enum Medium {
    /** Inside a page of ours: figures are links, charts are SVG. */
    PAGE,
    /** A file for a browser: the same without links. */
    FILE,
    /** On the way to PDF: widths are written out, charts are pictures. */
    PAPER
}
