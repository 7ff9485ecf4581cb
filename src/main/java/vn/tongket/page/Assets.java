package vn.tongket.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of style sheets and scripts, with their content's hash: browsers keep them for ever and never an old one. */
public final class Assets {
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** {@code /css/tongket.css?v=3f2a91c07b5d}. */
    public static String address(String file) {
        return ADDRESSES.computeIfAbsent(file, Assets::hashed);
    }

    private static String hashed(String file) {
        try (InputStream content = Assets.class.getResourceAsStream("/static" + file)) {
            if (content == null) {
                throw new IllegalStateException("The front end was not built: static" + file + " is missing");
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return file + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
