package vn.tongket.backup;

/** A backup that is not what was written; nothing of it was taken. */
public final class DamagedBackup extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedBackup(String what) {
        super("The backup is damaged: " + what + ". Nothing was restored; take another one.");
    }

    DamagedBackup(String what, Throwable cause) {
        super("The backup is damaged: " + what + ". Nothing was restored; take another one.", cause);
    }
}
