package vn.tongket.report.round;

/** Trạng thái của một báo cáo: where a unit's answer stands on its way up. */
public enum SubmissionState {
    /** Nháp: being filled in by the unit. */
    DRAFT,
    /** Đã trình lãnh đạo đơn vị, chưa duyệt. */
    SUBMITTED,
    /** Lãnh đạo đơn vị đã duyệt và gửi lên; chờ cấp trên nhận. */
    APPROVED,
    /** Cấp trên đã nhận: its figures count. */
    ACCEPTED,
    /** Bị trả lại để sửa. */
    RETURNED;

    /** Whether the unit may change its answers. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
