package vn.tongket.report.round;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tongket.base.DayReading;

/**
 * Ngày làm việc của cơ quan nhà nước: Monday to Friday but for public holidays (Bộ luật Lao động 2019, articles 111 and 112)
 * and the days that a year's notice exchanges; days are data in {@code days-off.csv}.
 */
@Component
public class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    /** No row of holidays goes on for longer; a search that does has a fault in the table. */
    private static final int LONGEST = 60;

    private final TreeMap<LocalDate, Special> special = new TreeMap<>();

    /** A day that is not what its weekday says. @param verified whether its source was held against the text of the law */
    public record Special(LocalDate day, boolean off, String name, String basis, boolean verified) {}

    WorkingDays() {
        for (var row : RuleTable.read("days-off.csv")) {
            LocalDate day = DayReading.require(row.getField("day"));
            special.put(
                    day,
                    new Special(
                            day,
                            row.getField("kind").equals("OFF"),
                            row.getField("name"),
                            row.getField("basis"),
                            row.getField("verified").equals("yes")));
        }
    }

    public boolean isWorking(LocalDate day) {
        Special found = special.get(day);
        return found == null ? !WEEKEND.contains(day.getDayOfWeek()) : !found.off();
    }

    /** Why nobody works on a day: {@code Chủ nhật}, {@code Quốc khánh}; nothing where they do. */
    public Optional<String> restOn(LocalDate day) {
        if (isWorking(day)) {
            return Optional.empty();
        }
        Special found = special.get(day);
        return Optional.of(
                found != null ? found.name() : day.getDayOfWeek() == DayOfWeek.SUNDAY ? "Chủ nhật" : "thứ Bảy");
    }

    /** The day itself where it is a working one, else the next that is. */
    public LocalDate orNext(LocalDate day) {
        LocalDate next = day;
        for (int tried = 0; tried < LONGEST; tried++) {
            if (isWorking(next)) {
                return next;
            }
            next = next.plusDays(1);
        }
        throw new IllegalStateException("No working day within " + LONGEST + " days of " + day);
    }

    /** The working day that is {@code count} working days after {@code day}, which itself does not count. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate next = day;
        for (int left = count; left > 0; left--) {
            next = orNext(next.plusDays(1));
        }
        return next;
    }

    /** What is not certain about the days from one to another, in sentences; empty where all is. */
    public List<String> doubts(LocalDate from, LocalDate to) {
        List<String> doubts = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!hasLunarYear(year)) {
                doubts.add("Chưa có lịch nghỉ Tết Nguyên đán, Giỗ Tổ năm " + year
                        + "; kiểm tra lại thời hạn khi có thông báo.");
            }
        }
        Map<String, List<Special>> unchecked = special.subMap(from, true, to, true).values().stream()
                .filter(day -> !day.verified())
                .collect(Collectors.groupingBy(Special::name, TreeMap::new, Collectors.toList()));
        unchecked.forEach(
                (name, days) -> doubts.add(name + ": " + days.getFirst().basis() + " (chưa đối chiếu văn bản gốc)."));
        return doubts;
    }

    private boolean hasLunarYear(int year) {
        return special.subMap(LocalDate.of(year, 1, 10), LocalDate.of(year, 3, 1)).values().stream()
                .anyMatch(Special::off);
    }
}
