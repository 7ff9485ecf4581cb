package vn.tongket.measure.columnar;

/** The copy cannot answer now; the record can. */
public final class CopyUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CopyUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public CopyUnavailable(String message) {
        super(message);
    }
}
