package vn.tongket.page;

/** How a state looks: always a word and an icon, the colour only helps. */
public enum State {
    /** Đạt, đã duyệt. */
    GOOD,
    /** Sắp hạn, cần chú ý. */
    ATTENTION,
    /** Quá hạn, không đạt, lỗi. */
    BAD,
    /** Chờ duyệt. */
    WAITING,
    /** Bị trả lại. */
    RETURNED,
    /** Nháp, chưa có số liệu. */
    DRAFT
}
