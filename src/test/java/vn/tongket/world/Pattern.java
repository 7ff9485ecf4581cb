package vn.tongket.world;

import java.util.List;
import java.util.stream.Stream;

/** A hand-written sentence of the stock, with places for names and numbers. */
record Pattern(String kind, String side, String topic, String words) {
    static List<Pattern> stock() {
        return Stream.of("ket-qua", "han-che", "nguyen-nhan", "bai-hoc-kien-nghi", "them")
                .flatMap(name -> read(name).stream())
                .toList();
    }

    static List<Pattern> chosen() {
        return read("chon");
    }

    private static List<Pattern> read(String name) {
        return Resources.lines("findings/" + name + ".txt").stream()
                .map(line -> line.split("\\|", 4))
                .map(parts -> new Pattern(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }
}
