package vn.tongket.page.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

/** Whose fault it is that a body is read late. */
class TimedBodyTest {
    private static final SlowBodies.Pace PACE = new SlowBodies.Pace(Duration.ofMillis(200), 1_000);

    /** Hands over a byte at a time, each after so long. */
    private record Sender(long millis) implements InputBuffer {
        @Override
        public int doRead(ApplicationBufferHandler into) throws IOException {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            into.setByteBuffer(ByteBuffer.allocate(1));
            return 1;
        }

        @Override
        public int available() {
            return 1;
        }
    }

    private static final class Into implements ApplicationBufferHandler {
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            bytes = ByteBuffer.allocate(size);
        }
    }

    private static TimedBody body(long millis) {
        return new TimedBody(new Sender(millis), PACE, new SlowPlaces(64, 16), "10.1.0.7");
    }

    @Test
    void itIsTakenWholeHoweverLongItWaitedForUs() throws Exception {
        TimedBody body = body(0);
        Thread.sleep(1_500);
        for (int i = 0; i < 300; i++) {
            assertThat(body.doRead(new Into())).isEqualTo(1);
        }
    }

    @Test
    void itIsReadNoFurtherWhereWeWaitForTheSender() {
        TimedBody body = body(150);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        body.doRead(new Into());
                    }
                })
                .hasMessageContaining("too slowly");
    }
}
