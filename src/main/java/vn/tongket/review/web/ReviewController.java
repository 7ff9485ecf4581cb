package vn.tongket.review.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.base.BadInput;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.ReviewDocuments;
import vn.tongket.review.setup.CopyFormat;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewRequest;
import vn.tongket.review.setup.ReviewView;
import vn.tongket.review.sight.SeenReviews;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Reviews: their list, one with its outline and text, the findings behind a section, and copies to take away. */
@Controller
class ReviewController {
    private final Sight sight;
    private final SeenReviews reviews;
    private final ReviewDocuments documents;
    private final ReviewPages pages;
    private final FindingsPages findings;
    private final Units units;
    private final ReviewedUnits reviewed;
    private final VisitorPages visitors;

    ReviewController(
            Sight sight,
            SeenReviews reviews,
            ReviewDocuments documents,
            ReviewPages pages,
            FindingsPages findings,
            Units units,
            ReviewedUnits reviewed,
            VisitorPages visitors) {
        this.sight = sight;
        this.reviews = reviews;
        this.documents = documents;
        this.pages = pages;
        this.findings = findings;
        this.units = units;
        this.reviewed = reviewed;
        this.visitors = visitors;
    }

    @GetMapping(ReviewAddress.ALL)
    @Opens(Right.VISIT)
    ReviewsPage list() {
        return visitors.list(this::read);
    }

    private ReviewsPage read() {
        List<ReviewsPage.Group> groups = new ArrayList<>();
        for (ProgrammeHead programme : sight.heads()) {
            List<ReviewDefinition> seen = reviews.of(programme.code());
            List<ReviewsPage.Entry> entries =
                    seen.stream().map(review -> entry(programme, review, seen)).toList();
            if (!entries.isEmpty()) {
                groups.add(group(programme, entries));
            }
        }
        return new ReviewsPage(groups);
    }

    @GetMapping(ReviewAddress.ALL + "/{programme}/{review}")
    @Opens(Right.VISIT)
    ReviewPage show(
            @PathVariable String programme,
            @PathVariable String review,
            @RequestParam(name = ReviewAddress.UNIT, required = false) @Nullable String unit) {
        return visitors.one(programme, review, unit, () -> {
            ReviewRequest request = request(programme, review, unit, false);
            return pages.of(view(request), request.published(), reviews.areFindingsSeen(request));
        });
    }

    @GetMapping(ReviewAddress.ALL + "/{programme}/{review}/nhan-dinh")
    @Opens(Right.VISIT)
    FindingsPage findings(
            @PathVariable String programme,
            @PathVariable String review,
            @RequestParam String muc,
            @RequestParam(name = ReviewAddress.UNIT, required = false) @Nullable String unit) {
        ReviewRequest request = request(programme, review, unit, false);
        reviews.requireFindings(request);
        return findings.of(view(request), muc, request.published());
    }

    @GetMapping(ReviewAddress.ALL + "/{programme}/{review}/ban-du-thao.{ending:docx|pdf|html}")
    @Heavy
    @Opens(Right.VISIT)
    ResponseEntity<byte[]> draft(
            @PathVariable String programme,
            @PathVariable String review,
            @PathVariable String ending,
            @RequestParam(name = ReviewAddress.UNIT, required = false) @Nullable String unit)
            throws IOException {
        ReviewRequest request = request(programme, review, unit, false);
        if (request.published()) {
            throw new NoSuchElementException("the draft of " + review);
        }
        return copy(request, ending);
    }

    @GetMapping(ReviewAddress.ALL + "/{programme}/{review}/ban-phat-hanh.{ending:docx|pdf|html}")
    @Heavy
    @Opens(Right.VISIT)
    ResponseEntity<byte[]> issued(
            @PathVariable String programme,
            @PathVariable String review,
            @PathVariable String ending,
            @RequestParam(name = ReviewAddress.UNIT, required = false) @Nullable String unit)
            throws IOException {
        return copy(request(programme, review, unit, true), ending);
    }

    /** What is not known, or not to be seen, is not there, nor is the review of a unit that does not lie in the programme's. */
    private ReviewRequest request(String programme, String review, @Nullable String unit, boolean issued) {
        ReviewRequest request = reviews.request(programme, review, unit, issued);
        if (unit != null && !reviewed.has(request, unit)) {
            throw new NoSuchElementException(unit);
        }
        return request;
    }

    /** What cannot be shown whole any more is not shown: an act on one of its figures was taken back. */
    private ReviewView view(ReviewRequest request) {
        ReviewView view = documents.view(request);
        if (request.published() && !view.faults().isEmpty()) {
            throw new NoSuchElementException("the review quotes what is not published");
        }
        return view;
    }

    private void write(ReviewRequest request, CopyFormat format, ByteArrayOutputStream bytes) throws IOException {
        try {
            documents.write(request, format, bytes);
        } catch (BadInput faults) {
            throw request.published() ? new NoSuchElementException("the review quotes what is not published") : faults;
        }
    }

    private ResponseEntity<byte[]> copy(ReviewRequest request, String ending) throws IOException {
        CopyFormat format = CopyFormat.valueOf(ending.toUpperCase(java.util.Locale.ROOT));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(request, format, bytes);
        String name =
                request.programme() + request.unit().map(unit -> "-" + unit).orElse("")
                        + (request.issued() ? "" : "-du-thao") + "." + ending;
        String place = format == CopyFormat.DOCX ? "attachment" : "inline";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, place + "; filename=\"" + name + "\"")
                .body(bytes.toByteArray());
    }

    private ReviewsPage.Group group(ProgrammeHead programme, List<ReviewsPage.Entry> entries) {
        String unit = units.find(programme.unit(), programme.period().lastDay())
                .or(() -> units.find(programme.unit()))
                .map(Unit::fullName)
                .orElse("");
        return new ReviewsPage.Group(
                programme.title(), "/nghi-quyet/" + programme.code(), unit, programme.invented(), entries);
    }

    private static ReviewsPage.Entry entry(
            ProgrammeHead programme, ReviewDefinition review, List<ReviewDefinition> all) {
        String kind = review.kind() == ReviewDefinition.Kind.INTERIM ? "Sơ kết" : "Tổng kết";
        String format = review.format() == ReviewDefinition.Format.STATE ? "văn bản hành chính" : "văn bản của Đảng";
        boolean alone = all.stream()
                        .filter(other -> other.title().equals(review.title()))
                        .count()
                == 1;
        return new ReviewsPage.Entry(
                review.title() + (alone ? "" : " (" + format + ")"),
                ReviewAddress.review(programme.code(), review.code()),
                kind + ", " + VietnameseDates.window(review.period()) + ", thể thức " + format);
    }
}
