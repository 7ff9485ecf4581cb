package vn.tongket.measure;

/** The figure cannot be had now from whom it was asked; nothing is shown instead of it. */
public final class FigureUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FigureUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
