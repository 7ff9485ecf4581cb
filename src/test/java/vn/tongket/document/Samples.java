package vn.tongket.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.model.Chart;

/** Charts and documents of the invented world that exercise everything; no figure here is of a real authority. */
public final class Samples {
    private Samples() {}

    public static Chart line() {
        return new Chart(
                Chart.Kind.LINE,
                "Cán bộ chủ chốt được quán triệt vượt mục tiêu từ năm 2018",
                "Tỷ lệ cán bộ chủ chốt được quán triệt, %, toàn tỉnh, 2014–2023",
                "%",
                1,
                List.of(new Chart.Series("Thực hiện", Chart.Role.VALUE, marks())),
                "Từ 81,4% năm 2014 lên 99,9% năm 2023; năm 2017 chưa có số liệu.");
    }

    private static List<Chart.Mark> marks() {
        @Nullable String[] values = {"81.4", "84", "87.25", null, "95.5", "96.1", "96.4", "98", "99.5", "99.9"};
        List<Chart.Mark> marks = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            BigDecimal value = values[i] == null ? null : new BigDecimal(values[i]);
            BigDecimal target = new BigDecimal(i < 4 ? "90" : "95");
            marks.add(new Chart.Mark(String.valueOf(2014 + i), value, target, false, i == 9, ""));
        }
        return marks;
    }

    public static Chart lines() {
        List<Chart.Mark> other = marks().stream()
                .map(mark -> Chart.Mark.of(mark.label(), new BigDecimal("88.2")))
                .toList();
        return new Chart(
                Chart.Kind.LINE,
                "Toàn tỉnh vượt bình quân vùng từ năm 2018",
                "Tỷ lệ, %, 2014–2023",
                "%",
                1,
                List.of(
                        new Chart.Series("Bình quân vùng", Chart.Role.CONTEXT, other),
                        new Chart.Series(
                                "Tỉnh Sông Lam",
                                Chart.Role.VALUE,
                                marks().stream()
                                        .map(mark -> Chart.Mark.of(mark.label(), mark.value()))
                                        .toList())),
                "Tỉnh đi từ 81,4% lên 99,9%, vùng giữ 88,2%.");
    }

    public static Chart bars() {
        return new Chart(
                Chart.Kind.BAR,
                "Xã Ấp Bắc còn thiếu 28 điểm so với mục tiêu",
                "Tỷ lệ hộ được phổ biến, %, theo xã, năm 2023",
                "%",
                1,
                List.of(new Chart.Series(
                        "Năm 2023",
                        Chart.Role.VALUE,
                        List.of(
                                Chart.Mark.of("Phường Trần Hưng", new BigDecimal("97.5"), new BigDecimal("95")),
                                new Chart.Mark(
                                        "Xã Ấp Bắc",
                                        new BigDecimal("67"),
                                        new BigDecimal("95"),
                                        true,
                                        false,
                                        "thiếu 28 điểm %"),
                                new Chart.Mark(
                                        "Xã Đồng Tâm",
                                        new BigDecimal("99.1"),
                                        new BigDecimal("95"),
                                        false,
                                        true,
                                        "ước"),
                                Chart.Mark.of(
                                        "Xã Yên Ổn và vùng phụ cận phía tây sông Lam Giang",
                                        null,
                                        new BigDecimal("95"))))),
                "Ba xã có số liệu: Đồng Tâm 99,1%, Trần Hưng 97,5%, Ấp Bắc 67%; xã Yên Ổn chưa có số liệu.");
    }

    public static Chart bullets() {
        return new Chart(
                Chart.Kind.BULLET,
                "Hai trong ba chỉ tiêu đạt mục tiêu",
                "Năm 2023 so với mục tiêu",
                "",
                1,
                List.of(new Chart.Series(
                        "Năm 2023",
                        Chart.Role.VALUE,
                        List.of(
                                Chart.Mark.of("Số lớp bồi dưỡng", new BigDecimal("275"), new BigDecimal("250")),
                                Chart.Mark.of("Tỷ lệ hộ nghèo, %", new BigDecimal("3.6"), new BigDecimal("4")),
                                new Chart.Mark(
                                        "Thu ngân sách, tỷ đồng",
                                        new BigDecimal("812.5"),
                                        new BigDecimal("1000"),
                                        true,
                                        false,
                                        "thiếu 187,5")))),
                "Lớp bồi dưỡng 275 trên 250; hộ nghèo 3,6% (mục tiêu không quá 4%); thu ngân sách 812,5 trên 1.000 tỷ đồng.");
    }
}
