package vn.tongket.world;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.tongket.base.Window;

/** In which windows an indicator is reported. */
enum Rhythm {
    CALENDAR {
        @Override
        List<Window> windowsOf(int year) {
            return List.of(Window.year(year));
        }
    },
    /** Calendar years to 2018, a short 2019, then 15/12 to 14/12 as NĐ 09/2019/NĐ-CP asks. */
    CUTOFF {
        @Override
        List<Window> windowsOf(int year) {
            LocalDate end = LocalDate.of(year, 12, 15);
            if (year < 2019) {
                return List.of(Window.year(year));
            }
            return List.of(new Window(year == 2019 ? LocalDate.of(2019, 1, 1) : end.minusYears(1), end));
        }
    },
    QUARTERS_FROM_2024 {
        @Override
        List<Window> windowsOf(int year) {
            return year < 2024 ? List.of(Window.year(year)) : quarters(year);
        }
    },
    /** Land is measured in 2016, 2020 and 2025. */
    SURVEYS {
        @Override
        List<Window> windowsOf(int year) {
            return List.of(2016, 2020, 2025).contains(year) ? List.of(Window.year(year)) : List.of();
        }
    };

    abstract List<Window> windowsOf(int year);

    private static List<Window> quarters(int year) {
        return IntStream.range(0, 4)
                .mapToObj(quarter -> LocalDate.of(year, 1 + 3 * quarter, 1))
                .map(first -> new Window(first, first.plusMonths(3)))
                .toList();
    }
}
