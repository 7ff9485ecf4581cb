package vn.tongket.world;

/** Noise that is the same on every machine and in every run: a number in [0, 1) out of names, not out of a sequence. */
final class Chance {
    private Chance() {}

    static double of(Object... names) {
        long hash = 0xcbf29ce484222325L;
        for (Object name : names) {
            for (char letter : name.toString().toCharArray()) {
                hash = (hash ^ letter) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1f) * 0x100000001b3L;
        }
        return (mix(hash) >>> 11) * 0x1.0p-53;
    }

    /** Roughly normal around nought, between -1 and 1. */
    static double swing(Object... names) {
        double first = of(names);
        return (first + of(first, names.length) + of(names.length, first)) / 1.5 - 1;
    }

    static int pick(int size, Object... names) {
        return (int) (of(names) * size);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
