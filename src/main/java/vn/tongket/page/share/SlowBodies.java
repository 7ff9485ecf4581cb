package vn.tongket.page.share;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads bodies by the clock, whoever in the chain reads them: a byte now and then would hold a thread for hours, and two hundred
 * of them all threads. What nobody read is read here, as the container would have done without a clock.
 */
final class SlowBodies extends ValveBase {
    private static final Logger LOG = LoggerFactory.getLogger(SlowBodies.class);
    /** Of a body that nobody wanted so much is passed over; then the connection is closed. */
    private static final long MOST_PASSED_OVER = 2L << 20;

    private final Pace pace;
    private final SlowPlaces places;

    /**
     * What a body that is not there at once must keep.
     *
     * @param grace how long nobody asks
     */
    record Pace(Duration grace, int bytesASecond) {}

    SlowBodies(Pace pace, SlowPlaces places) {
        super(true);
        this.pace = pace;
        this.places = places;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        InputBuffer before = coyote.getInputBuffer();
        TimedBody body = new TimedBody(before, pace, places, request.getRemoteAddr());
        coyote.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                passOver(request, response, body);
            }
        } finally {
            body.end();
            coyote.setInputBuffer(before);
        }
    }

    private static boolean hasBody(org.apache.coyote.Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("transfer-encoding") != null;
    }

    private static void passOver(Request request, Response response, TimedBody body) throws IOException {
        if (!hasBody(request.getCoyoteRequest()) || body.isRead()) {
            return;
        }
        response.flushBuffer();
        Passed passed = new Passed();
        try {
            while (passed.count <= MOST_PASSED_OVER && body.doRead(passed) >= 0) {
                passed.pass();
            }
        } catch (IOException slow) {
            LOG.debug("Passed over", slow);
        }
        if (!body.isRead()) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    private static final class Passed implements ApplicationBufferHandler {
        private ByteBuffer bytes = ByteBuffer.allocate(0);
        private long count;

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
            // The container hands its own buffer over.
        }

        private void pass() {
            count += bytes.remaining();
            bytes.position(bytes.limit());
        }
    }
}
