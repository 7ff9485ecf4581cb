package vn.tongket.programme;

/** One directive's bearing on another: {@code from} supersedes, continues or implements {@code to}. */
public record DirectiveRelation(String from, String to, Kind kind) {
    public enum Kind {
        /** Thay thế: the later one takes the earlier one's place. */
        SUPERSEDES,
        /** Tiếp tục: the later one carries the same line on. */
        CONTINUES,
        /** Cụ thể hóa: the lower one carries the higher one out. */
        IMPLEMENTS
    }
}
