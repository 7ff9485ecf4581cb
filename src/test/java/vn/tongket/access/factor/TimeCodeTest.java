package vn.tongket.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows for SHA-1. */
    @Test
    void givesTheCodesOfTheStandard() {
        assertThat(at(59)).isEqualTo("94287082");
        assertThat(at(1_111_111_109)).isEqualTo("07081804");
        assertThat(at(1_111_111_111)).isEqualTo("14050471");
        assertThat(at(1_234_567_890)).isEqualTo("89005924");
        assertThat(at(2_000_000_000)).isEqualTo("69279037");
        assertThat(at(20_000_000_000L)).isEqualTo("65353130");
    }

    private static String at(long second) {
        return TimeCode.at(SECRET, TimeCode.stepAt(Instant.ofEpochSecond(second)), 8);
    }

    /** RFC 4648, section 10. */
    @Test
    void writesSecretsAsAuthenticatorsReadThem() {
        assertThat(Base32.encode(new byte[0])).isEmpty();
        assertThat(Base32.encode("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(Base32.encode("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }
}
