package vn.tongket.unit.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.unit.Branch;
import vn.tongket.unit.Branches;

/** Puts together the page of the whole country on a day. */
@Component
class ProvincesQuery {
    private static final LocalDate FIRST_LIST = LocalDate.of(2008, 8, 1);

    private final Branches branches;

    ProvincesQuery(Branches branches) {
        this.branches = branches;
    }

    UnitsPage page(AskedDay day) {
        List<Branch> provinces = branches.provinces(day.day());
        return new UnitsPage(
                "", day, countSentence(provinces, day), provinces, branches.otherRoots(day.day()), List.of());
    }

    private static String countSentence(List<Branch> provinces, AskedDay day) {
        if (provinces.isEmpty()) {
            return day.day().isBefore(FIRST_LIST)
                    ? "Danh mục bắt đầu từ " + VietnameseDates.day(FIRST_LIST) + ", chưa có đơn vị nào cho ngày "
                            + day.words() + "."
                    : "Chưa nạp danh mục đơn vị hành chính.";
        }
        int districts = provinces.stream().mapToInt(Branch::districts).sum();
        int communes = provinces.stream().mapToInt(Branch::communes).sum();
        String middle = districts == 0 ? "" : ", " + UnitWords.number(districts) + " đơn vị cấp huyện";
        return "Ngày " + day.words() + ", cả nước có " + provinces.size() + " đơn vị cấp tỉnh" + middle + " và "
                + UnitWords.number(communes) + " đơn vị cấp xã.";
    }
}
