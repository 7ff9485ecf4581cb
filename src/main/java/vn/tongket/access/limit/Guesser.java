package vn.tongket.access.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Who tries: a name, known or not, from an address. The name is what is wanted, the address who wants it.
 *
 * @param address of IPv6 the first 64 bits: one line has as many of the others as it likes
 */
record Guesser(String username, String address) {
    private static final int LONGEST = 64;
    private static final int OWN_BYTES = 8;

    static Guesser of(String username, String address) {
        return new Guesser(key(username), line(address));
    }

    static String key(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    private static String line(String address) {
        try {
            InetAddress read = InetAddress.ofLiteral(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), OWN_BYTES)) + "/64"
                    : read.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
        }
    }
}
