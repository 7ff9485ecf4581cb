package vn.tongket.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Window;

/** What the districts, the offices and the province itself reported. */
final class AboveCommunes {
    private static final Map<String, List<String>> OFFICES = Map.of(
            "du-an-duoc-lay-y-kien",
                    List.of("zz-so-xay-dung", "zz-so-cong-thuong", "zz-so-nong-nghiep", "zz-so-tai-chinh"),
            "hoat-dong-doi-ngoai", List.of("zz-van-phong-ubnd", "zz-so-van-hoa", "zz-so-cong-thuong"),
            "de-tai-sang-kien", List.of("zz-so-khoa-hoc", "zz-so-giao-duc", "zz-so-y-te", "zz-bo-chi-huy"));

    private final ValuesFile file;

    AboveCommunes(ValuesFile file) {
        this.file = file;
    }

    void write() {
        for (int year = Recipe.FIRST_YEAR; year <= Recipe.LAST_YEAR; year++) {
            districts(year);
        }
        List.of("du-an-duoc-lay-y-kien", "hoat-dong-doi-ngoai", "de-tai-sang-kien")
                .forEach(this::offices);
        Resources.rows("province-values.csv").forEach(this::province);
    }

    private void districts(int year) {
        boolean last = year == Events.NO_DISTRICTS.getYear();
        Window window = last ? new Window(LocalDate.of(year, 1, 1), Events.NO_DISTRICTS) : Window.year(year);
        for (Districts.District district : Districts.all()) {
            int usual = year == 2020 || year == 2021 ? 3 : 6;
            int courses = usual + Chance.pick(4, "courses", district.number(), year);
            file.row("lop-boi-duong", district.code(), window)
                    .write(Integer.toString(last ? courses / 2 : courses), "", "", "", "");
        }
    }

    private void offices(String indicator) {
        for (String[] office : Resources.rows("offices.csv")) {
            boolean asked = OFFICES.getOrDefault(indicator, List.of()).contains(office[0]);
            for (int year = Recipe.FIRST_YEAR; year <= Recipe.LAST_YEAR; year++) {
                ValuesFile.Row row = file.row(indicator, office[0], Window.year(year));
                if (!asked) {
                    row.write("", "", "", "NOT_APPLICABLE", "");
                } else if (indicator.equals("du-an-duoc-lay-y-kien")) {
                    projects(row, office[0], year);
                } else {
                    row.write(count(indicator, office[0], year), "", "", "", "");
                }
            }
        }
    }

    private static void projects(ValuesFile.Row row, String office, int year) {
        int all = 5 + Chance.pick(14, "projects", office, year);
        boolean oneLeftOut = Chance.of("left out", office, year) < (year < 2018 ? 0.6 : 0.1);
        row.write("", Integer.toString(oneLeftOut ? all - 1 : all), Integer.toString(all), "", "");
    }

    private static String count(String indicator, String office, int year) {
        return Integer.toString((year == 2020 || year == 2021 ? 0 : 2) + Chance.pick(4, indicator, office, year));
    }

    private void province(String[] row) {
        for (int year = Recipe.FIRST_YEAR; year <= Recipe.LAST_YEAR; year++) {
            String[] parts = row[year - Recipe.FIRST_YEAR + 1].split("/", 2);
            ValuesFile.Row line = file.row(row[0], Districts.PROVINCE, Window.year(year));
            if (parts.length == 1) {
                line.write(parts[0], "", "", "", "");
            } else {
                line.write("", parts[0], parts[1], "", "");
            }
        }
    }
}
