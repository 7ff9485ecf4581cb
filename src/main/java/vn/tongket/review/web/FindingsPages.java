package vn.tongket.review.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tongket.page.Crumb;
import vn.tongket.report.record.Finding;
import vn.tongket.review.setup.ReviewView;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Makes the page of the findings behind one section. */
@Component
class FindingsPages {
    private final Units units;

    FindingsPages(Units units) {
        this.units = units;
    }

    /** @param published for the public: which were chosen is the office's own affair */
    FindingsPage of(ReviewView view, String section, boolean published) {
        ReviewView.Section found = view.sections().stream()
                .filter(one -> one.code().equals(section))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(section));
        List<FindingsPage.Line> lines = found.evidence().stream()
                .sorted(Comparator.comparing(Finding::selected).reversed())
                .map(finding -> line(finding, published))
                .toList();
        long chosen = lines.stream().filter(FindingsPage.Line::selected).count();
        Set<String> authors = new LinkedHashSet<>();
        lines.forEach(line -> authors.add(line.unit()));
        return new FindingsPage(
                "Nhận định của mục “" + ReviewPages.name(view.sections(), found) + "”",
                lines.size() + " nhận định của " + authors.size() + " đơn vị"
                        + (published ? "." : "; " + chosen + " nhận định được chọn vào báo cáo."),
                List.of(
                        new Crumb("Báo cáo sơ kết, tổng kết", ReviewAddress.ALL),
                        new Crumb(view.definition().title(), ReviewAddress.page(view))),
                lines);
    }

    private FindingsPage.Line line(Finding finding, boolean published) {
        Optional<Unit> unit = Optional.ofNullable(finding.unit()).flatMap(units::find);
        return new FindingsPage.Line(
                finding.words(),
                kind(finding),
                unit.map(Unit::fullName).orElse("Cơ quan thực hiện chương trình"),
                unit.map(one -> "/don-vi/" + one.code()).orElse(null),
                finding.source() == null ? "" : finding.source(),
                !published && finding.selected());
    }

    private static String kind(Finding finding) {
        Finding.Side side = finding.side();
        if (side != null) {
            return switch (side) {
                case OBJECTIVE -> "Nguyên nhân khách quan";
                case SUBJECTIVE -> "Nguyên nhân chủ quan";
                case ADVANTAGE -> "Thuận lợi";
                case DIFFICULTY -> "Khó khăn";
            };
        }
        return switch (finding.kind()) {
            case RESULT -> "Kết quả";
            case SHORTCOMING -> "Hạn chế";
            case CAUSE -> "Nguyên nhân";
            case LESSON -> "Bài học";
            case PROPOSAL -> "Kiến nghị";
            case SITUATION -> "Tình hình";
        };
    }
}
