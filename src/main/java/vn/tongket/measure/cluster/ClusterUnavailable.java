package vn.tongket.measure.cluster;

/** The cluster cannot answer now, or did not answer whole; the record can. */
public final class ClusterUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClusterUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    ClusterUnavailable(String message) {
        super(message);
    }
}
