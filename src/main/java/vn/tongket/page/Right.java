package vn.tongket.page;

/** Quyền: what a handler may open itself for, and what a role held at a unit lets its holder do there. */
public enum Right {
    /** Anyone, without an account: published figures and documents. */
    VISIT,
    /** Anyone signed in, for what concerns their own account. */
    OWN_ACCOUNT,
    /** Xem: what is not published, too; drafts, who entered a value. */
    READ,
    /** Nhập số liệu of the unit, its offices and its predecessors. */
    ENTER,
    /** Lãnh đạo đơn vị duyệt, trình lên: of the unit, its offices and its predecessors. */
    APPROVE,
    /** Cấp trên nhận hoặc trả lại; never one's own unit. */
    ACCEPT,
    /** Biểu mẫu, đợt báo cáo: open, extend, remind, freeze. */
    STEER,
    /** Công khai, rút khỏi phần công khai. */
    PUBLISH,
    /** Nhập gói dữ liệu. */
    IMPORT,
    /** Quản trị tài khoản. */
    ADMINISTER,
    /** Xem nhật ký. */
    AUDIT
}
