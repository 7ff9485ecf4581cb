package vn.tongket.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.tongket.base.NotNow;

/** Hashes a few passwords at a time: each takes 19 MiB and a processor for a tenth of a second. */
final class HashesInTurn implements PasswordEncoder {
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private final int mostWaiting;
    private final Duration patience;

    /**
     * @param most at once
     * @param mostWaiting each holds a thread
     * @param patience how long one waits
     */
    HashesInTurn(PasswordEncoder encoder, int most, int mostWaiting, Duration patience) {
        this.encoder = encoder;
        this.places = new Semaphore(most, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        if (!take()) {
            throw new Crowded();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean take() {
        try {
            return places.getQueueLength() < mostWaiting
                    && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** More passwords are being checked than there are processors for. */
    private static final class Crowded extends NotNow {
        private static final long serialVersionUID = 1L;

        Crowded() {
            super(
                    "Too many people sign in at this moment; come back in a few seconds",
                    "Đang có nhiều người đăng nhập cùng lúc. Chờ khoảng " + COME_BACK.toSeconds()
                            + " giây rồi thử lại.",
                    COME_BACK,
                    null);
        }

        @Override
        public String heading() {
            return "Hệ thống đang bận";
        }
    }
}
