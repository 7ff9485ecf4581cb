package vn.tongket.packages.tree;

/** A place in a file, 1-based. */
public record FilePlace(int line, int column) {
    static final FilePlace WHOLE = new FilePlace(0, 0);
}
