package vn.tongket.portal.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.base.BadInput;
import vn.tongket.base.Now;
import vn.tongket.base.Problem;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.PublicThing.Kind;
import vn.tongket.programme.sight.Publication;
import vn.tongket.programme.sight.Publications;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.ReviewDocuments;
import vn.tongket.review.setup.ReviewRequest;
import vn.tongket.review.setup.Reviews;
import vn.tongket.review.sight.ReviewVersions;
import vn.tongket.unit.Units;

/**
 * Công khai, rút khỏi phần công khai: all that an act asks for, so that the page and the command line are one. What is wrong is
 * said at once, and then nothing is published.
 */
@Component
public class PublishingActs {
    private final Programmes programmes;
    private final Publications publications;
    private final Reviews reviews;
    private final ReviewVersions versions;
    private final ReviewDocuments documents;
    private final Units units;
    private final Audit audit;

    PublishingActs(
            Programmes programmes,
            Publications publications,
            Reviews reviews,
            ReviewVersions versions,
            ReviewDocuments documents,
            Units units,
            Audit audit) {
        this.programmes = programmes;
        this.publications = publications;
        this.reviews = reviews;
        this.versions = versions;
        this.documents = documents;
        this.units = units;
        this.audit = audit;
    }

    /**
     * What somebody who publishes says.
     *
     * @param by who looked it through
     * @param on the day they did; null where none was given, or none that can be read
     * @param notSecret whether they said that it is not on the list of state secrets
     */
    public record Checked(Publications.Checker by, @Nullable LocalDate on, boolean notSecret) {}

    /**
     * All of these, of one programme, or none.
     *
     * @throws BadInput with all that stands against it
     */
    @Transactional
    public void publish(String programme, List<PublicThing> things, Checked checked) {
        Programme whole = programmes.require(programme);
        List<Problem> problems = new ArrayList<>();
        LocalDate on = checkSaid(checked, problems);
        checkThings(whole, things, problems);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        List<PublicThing> inOrder = things.stream()
                .distinct()
                .sorted(Comparator.comparing(PublicThing::kind))
                .toList();
        for (PublicThing thing : inOrder) {
            publications.publish(thing, versions.of(thing), checked.by(), on);
        }
        List<Problem> faults = inOrder.stream()
                .filter(thing -> thing.kind() == Kind.REVIEW)
                .flatMap(thing -> faults(thing).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        written("programme.published", whole, inOrder, Map.of("by", checked.by().name()));
    }

    private static LocalDate checkSaid(Checked checked, List<Problem> problems) {
        if (checked.by().name().isBlank()) {
            add(problems, "say who looked it through", "Ghi họ tên người rà soát.");
        }
        if (!checked.notSecret()) {
            add(
                    problems,
                    "who publishes must state that it is not on the list of state secrets",
                    "Đánh dấu xác nhận nội dung không thuộc danh mục bí mật nhà nước.");
        }
        LocalDate today = Now.day();
        LocalDate on = checked.on();
        if (on == null || on.isAfter(today)) {
            add(
                    problems,
                    "the day it was looked through is missing, no day, or still to come",
                    "Ghi ngày rà soát, hôm nay hoặc trước đó, như 05/12/2026.");
            return today;
        }
        return on;
    }

    private void checkThings(Programme whole, List<PublicThing> things, List<Problem> problems) {
        if (things.isEmpty()) {
            add(problems, "choose what to publish", "Chọn ít nhất một nội dung để công khai.");
        }
        boolean open = things.contains(PublicThing.programme(whole.code()))
                || publications.standing(PublicThing.programme(whole.code())).isPresent();
        if (!whole.publishable()) {
            add(
                    problems,
                    "the programme's package says 'publishable: false'",
                    "Chương trình này được khai báo là không công khai.");
        } else if (!open) {
            add(
                    problems,
                    "publish the programme first, or together with it",
                    "Chọn công khai cả chương trình: nội dung bên trong chỉ xem được khi chương trình đã công khai.");
        }
        Programme face = Sight.faceWith(whole, indicators(whole, things));
        for (PublicThing thing : things) {
            switch (thing.kind()) {
                case PROGRAMME -> {}
                case INDICATOR -> checkIndicator(whole, face, thing.code(), problems);
                case REVIEW, FINDINGS -> checkReview(whole, thing.code(), problems);
            }
        }
    }

    /** Those that stand and those to come. */
    private Set<String> indicators(Programme whole, List<PublicThing> things) {
        Set<String> codes = publications.of(whole.code()).stream()
                .filter(Publication::stands)
                .map(Publication::thing)
                .filter(thing -> thing.kind() == Kind.INDICATOR)
                .map(PublicThing::code)
                .collect(Collectors.toCollection(HashSet::new));
        things.stream()
                .filter(thing -> thing.kind() == Kind.INDICATOR)
                .map(PublicThing::code)
                .forEach(codes::add);
        return codes;
    }

    private static void checkIndicator(Programme whole, Programme face, String code, List<Problem> problems) {
        Optional<Indicator> indicator = whole.indicator(code);
        if (indicator.isEmpty()) {
            add(problems, "there is no indicator '" + code + "'", "Không có chỉ tiêu “" + code + "”.");
        } else if (!indicator.get().publishable()) {
            add(
                    problems,
                    "'" + code + "': its definition says 'publishable: false'",
                    "“" + indicator.get().name() + "” được khai báo là không công khai.");
        } else if (face.indicator(code).isEmpty()) {
            add(
                    problems,
                    "'" + code + "' is made of indicators that are not published: publish those, too, or say"
                            + " 'publish_result: true' in its definition",
                    "“" + indicator.get().name()
                            + "” được tính từ chỉ tiêu chưa công khai: công khai cả các chỉ tiêu đó,"
                            + " hoặc khai báo publish_result: true để chỉ công khai kết quả.");
        }
    }

    private void checkReview(Programme whole, String code, List<Problem> problems) {
        if (reviews.find(whole.code(), code).isEmpty()) {
            add(problems, "there is no review '" + code + "'", "Không có báo cáo “" + code + "”.");
        }
    }

    /** What would be missing from the text, were it composed of public figures alone. */
    private List<Problem> faults(PublicThing review) {
        ReviewRequest request =
                new ReviewRequest(review.programme(), Optional.of(review.code()), Optional.empty(), true, true);
        return Acting.asSystem(() -> documents.view(request).faults()).stream()
                .map(fault -> Problem.hard(
                        "",
                        0,
                        0,
                        "review '" + review.code() + "' quotes what is not published: " + fault,
                        "Báo cáo còn chỗ chưa công khai được: " + fault))
                .toList();
    }

    /**
     * Takes back what stands; the note stays in its place.
     *
     * @throws BadInput with all that stands against it
     */
    @Transactional
    public void withdraw(String programme, List<PublicThing> things, Publications.Checker by, String note) {
        Programme whole = programmes.require(programme);
        List<Problem> problems = new ArrayList<>();
        if (by.name().isBlank()) {
            add(problems, "say who withdraws it", "Ghi họ tên người rút.");
        }
        if (note.isBlank()) {
            add(
                    problems,
                    "say why: the note stands in its place for the public",
                    "Ghi lý do rút; lý do hiện ở chỗ của nội dung đã rút.");
        }
        if (things.isEmpty()) {
            add(problems, "choose what to withdraw", "Chọn ít nhất một nội dung để rút.");
        }
        for (PublicThing thing : things) {
            if (publications.standing(thing).isEmpty()) {
                add(
                        problems,
                        thing.address() + " is not published",
                        "Chưa công khai nên không rút được: " + words(whole, thing) + ".");
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        LocalDate today = Now.day();
        things.forEach(thing -> publications.withdraw(thing, by.name(), today, note.strip()));
        written("programme.withdrawn", whole, things, Map.of("by", by.name(), "note", note.strip()));
    }

    private void written(String act, Programme whole, List<PublicThing> things, Map<String, String> more) {
        Map<String, String> detail = new LinkedHashMap<>(more);
        detail.put("what", things.stream().map(thing -> words(whole, thing)).collect(Collectors.joining("; ")));
        audit.record(act, whole.code(), units.require(whole.unit()).id(), detail);
    }

    private static String words(Programme whole, PublicThing thing) {
        return switch (thing.kind()) {
            case PROGRAMME -> "chương trình";
            case INDICATOR ->
                "chỉ tiêu " + whole.indicator(thing.code()).map(Indicator::name).orElse(thing.code());
            case REVIEW, FINDINGS -> thing.kind().words() + " " + thing.code();
        };
    }

    private static void add(List<Problem> problems, String english, String vietnamese) {
        problems.add(Problem.hard("", 0, 0, english, vietnamese));
    }
}
