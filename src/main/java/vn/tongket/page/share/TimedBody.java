package vn.tongket.page.share;

import java.io.IOException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request as it comes in. Whoever sends it within the grace is not noticed. One that takes longer must keep a
 * pace and have a place among the slow ones of its address, else it is read no further. What counts is how long we wait for
 * the sender; how long the sender waits for us, at the door or for the database, is not their fault.
 */
final class TimedBody implements InputBuffer {
    private final InputBuffer body;
    private final SlowBodies.Pace pace;
    private final SlowPlaces places;
    private final String address;
    private SlowPlaces.@Nullable Place place;
    private long count;
    private long waited;
    private boolean isRead;

    TimedBody(InputBuffer body, SlowBodies.Pace pace, SlowPlaces places, String address) {
        this.body = body;
        this.pace = pace;
        this.places = places;
        this.address = address;
    }

    @Override
    public int doRead(ApplicationBufferHandler into) throws IOException {
        long before = System.nanoTime();
        int read = body.doRead(into);
        waited += System.nanoTime() - before;
        if (read < 0) {
            isRead = true;
            end();
            return read;
        }
        count += read;
        check();
        return read;
    }

    private void check() throws IOException {
        if (waited <= pace.grace().toNanos()) {
            return;
        }
        if (place == null) {
            place = places.take(address);
        }
        long seconds = (waited - pace.grace().toNanos()) / 1_000_000_000;
        if (place == null || count < seconds * pace.bytesASecond()) {
            throw new SlowBody(address, count);
        }
    }

    /** Whether nothing of it is left to be read. */
    boolean isRead() {
        return isRead;
    }

    void end() {
        if (place != null) {
            place.close();
            place = null;
        }
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Said to nobody: whoever sends a byte a second waits for no answer. */
    static final class SlowBody extends IOException {
        private static final long serialVersionUID = 1L;

        private SlowBody(String address, long count) {
            super("A body from " + address + " comes too slowly (" + count + " bytes so far) and is read no further");
        }
    }
}
