package vn.tongket.access.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;

/**
 * Encrypts what must be readable again, such as the secret behind a code by time, so that a copy of the database alone is
 * worth nothing. AES-256-GCM; the key comes from TONGKET_SECRET_KEY or from the file {@code secret.key} of the data directory.
 */
@Component
class SecretBox {
    /** Fewest signs of TONGKET_SECRET_KEY. */
    private static final Logger LOG = LoggerFactory.getLogger(SecretBox.class);

    static final int SHORTEST = 32;

    private static final String FILE = "secret.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String given;
    private final Path data;
    private @Nullable SecretKey key;

    SecretBox(
            @Value("${tongket.secret-key:${TONGKET_SECRET_KEY:}}") String given,
            @Value("${tongket.data:data}") String data) {
        if (!given.isEmpty() && given.length() < SHORTEST) {
            throw BadInput.of(
                    "TONGKET_SECRET_KEY needs at least " + SHORTEST + " signs, for example of: openssl rand -hex 32",
                    "TONGKET_SECRET_KEY cần ít nhất " + SHORTEST + " ký tự, ví dụ lấy từ: openssl rand -hex 32");
        }
        this.given = given;
        this.data = Path.of(data);
    }

    /** A nonce and the encrypted words. */
    byte[] seal(byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = encrypt(nonce, open);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return both;
    }

    /** What {@link #seal} was given; empty where the key is another one or a bit was changed. */
    Optional<byte[]> opened(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length)));
        } catch (AEADBadTagException otherKey) {
            LOG.debug("A stored secret was sealed with another key", otherKey);
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    private byte[] encrypt(byte[] nonce, byte[] open) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, nonce, open);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] words) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(words);
    }

    private synchronized SecretKey key() {
        if (key == null) {
            key = new SecretKeySpec(given.isEmpty() ? ofFile() : digest(given), "AES");
        }
        return key;
    }

    private static byte[] digest(String words) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("tongket secret box\n" + words).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private byte[] ofFile() {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key in " + file + " cannot be read or made", e);
        }
    }

    /** Another process may make it at the same moment; then that one's key counts. */
    private static void make(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        Path whole = Files.createTempFile(
                Files.createDirectories(file.toAbsolutePath().getParent()),
                FILE,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, HexFormat.of().formatHex(fresh) + "\n", StandardOpenOption.WRITE);
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Made meanwhile.
        } finally {
            Files.delete(whole);
        }
    }
}
