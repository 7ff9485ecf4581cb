package vn.tongket.measure.archive;

/** The archive could not be written or read, through no fault of who asked; what stood before still stands. */
public final class ArchiveFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
