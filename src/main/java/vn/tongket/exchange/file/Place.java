package vn.tongket.exchange.file;

/** A place in a file, 1-based. */
public record Place(int line, int column) {
    static final Place WHOLE = new Place(0, 0);
}
