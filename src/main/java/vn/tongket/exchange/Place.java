package vn.tongket.exchange;

/** A place in a file, 1-based. */
record Place(int line, int column) {
    static final Place WHOLE = new Place(0, 0);
}
