package vn.tongket.review.setup;

/** What a review is written as. */
public enum CopyFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    HTML("text/html;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    CopyFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file name: {@code docx}. */
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
