package vn.tongket.unit.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** The one sentence that says where a unit comes from, or what became of it. */
final class UnitSentence {
    /** Enough to follow a commune through all its mergers; a district's communes are counted, not followed further. */
    private static final int MOST_FOLLOWED = 60;

    private final UnitRecord history;
    private final Units units;

    UnitSentence(UnitRecord history, Units units) {
        this.history = history;
        this.units = units;
    }

    String words() {
        LocalDate end = history.last().validTo();
        return end == null ? standing() : ended(end);
    }

    private String ended(LocalDate end) {
        String ends = name(history.last()) + " kết thúc hoạt động từ " + VietnameseDates.day(end);
        List<String> now = heirsNow();
        if (now.isEmpty()) {
            return ends + (history.last().kind() == UnitKind.OFFICE ? "." : "; chưa ghi đơn vị kế thừa địa bàn.");
        }
        return ends + "; địa bàn nay thuộc " + UnitWords.list(now) + ".";
    }

    /** The units of today on this ground, along all successions. */
    private List<String> heirsNow() {
        Map<Integer, Unit> now = new LinkedHashMap<>();
        Deque<Succession> waiting = new ArrayDeque<>(history.after());
        for (int followed = 0; !waiting.isEmpty() && followed < MOST_FOLLOWED; followed++) {
            Succession passed = waiting.poll();
            List<Succession> further = units.successionsFrom(passed.toId());
            if (further.isEmpty()) {
                units.byId(passed.toId(), Now.day()).ifPresent(heir -> now.put(heir.id(), heir));
            }
            waiting.addAll(further);
        }
        return now.values().stream().map(Unit::inSentence).toList();
    }

    private String standing() {
        Unit first = history.first();
        List<String> from = new ArrayList<>();
        for (Succession passed : history.before()) {
            if (passed.kind() != Succession.Kind.DISSOLVE) {
                from.add(part(passed) + history.other(passed).inSentence());
            }
        }
        String since = VietnameseDates.day(first.validFrom());
        if (!from.isEmpty()) {
            return name(history.last()) + " thành lập từ " + since + " trên địa bàn của " + UnitWords.list(from) + ".";
        }
        return history.versions().size() == 1
                ? name(history.last()) + " không thay đổi từ " + since + "."
                : "Địa bàn của " + history.last().inSentence() + " không thay đổi từ " + since
                        + "; tên gọi hoặc cấp trên có thay đổi, ghi ở phần diễn biến.";
    }

    /** {@code một phần } where only a part of the old unit came. */
    static String part(Succession passed) {
        return passed.share().compareTo(BigDecimal.ONE) < 0 ? "một phần " : "";
    }

    private String name(Unit unit) {
        Optional<Unit> parent = history.parent(unit).filter(above -> above.kind() != UnitKind.COUNTRY);
        return unit.fullName()
                + parent.map(above -> " (" + above.inSentence() + ")").orElse("");
    }
}
