package vn.tongket.review.table;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.unit.frame.ShareBy;

/** The signs a table uses, each explained below it. */
record Signs(List<Figure> figures, boolean unknown, boolean notApplicable) {
    static final String UNKNOWN = "…";
    static final String NOT_APPLICABLE = "x";
    static final String ESTIMATE = "*";

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        boolean byPeople = isEstimatedBy(ShareBy.PEOPLE);
        boolean byLand = isEstimatedBy(ShareBy.LAND);
        if (byPeople || byLand) {
            notes.add("(*) Số ước tính theo tỷ lệ "
                    + (byPeople && byLand ? "dân số, diện tích" : byPeople ? "dân số" : "diện tích")
                    + " của phần địa bàn sáp nhập, chia tách.");
        }
        if (unknown) {
            notes.add("(" + UNKNOWN + ") Chưa có số liệu.");
        }
        if (notApplicable) {
            notes.add("(" + NOT_APPLICABLE + ") Không tính cho cả kỳ.");
        }
        return notes;
    }

    private boolean isEstimatedBy(ShareBy share) {
        return figures.stream()
                .anyMatch(figure -> figure.exactness() == Exactness.ESTIMATED
                        && figure.indicator().shareBy() == share);
    }
}
