package vn.tongket.review.setup;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.BadInput;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.base.Remembered;
import vn.tongket.database.Kept;
import vn.tongket.database.TableState;
import vn.tongket.database.TableStates;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.leaving.LeavingRows;

/** The reviews of each programme: what packages bring in and take out, and what documents are composed from. */
@Component
public class Reviews {
    /** Texts of sections, mostly below a page each. */
    private static final int MOST_KNOWN = 2_000;

    private final ReviewStore store;
    private final LeavingRows rows;
    private final TableState state;
    private final Kept<Remembered<String, List<ReviewDefinition>>> known;

    Reviews(ReviewStore store, LeavingRows rows, TableStates states) {
        this.store = store;
        this.rows = rows;
        this.state = states.watch("select revision || '/' || xmin from review.revision");
        this.known = state.keep(() -> new Remembered<>(MOST_KNOWN, Reviews::texts));
    }

    private static int texts(List<ReviewDefinition> reviews) {
        return 1
                + reviews.stream()
                        .mapToInt(review -> 1 + review.sections().size())
                        .sum();
    }

    /** Of all reviews and outlines together: another one as soon as anything in them changed. */
    public String state() {
        return state.now();
    }

    /** Of one programme, in the package's order. */
    public List<ReviewDefinition> definitions(String programme) {
        Remembered<String, List<ReviewDefinition>> now = known.now();
        List<ReviewDefinition> remembered = now.get(programme);
        if (remembered != null) {
            return remembered;
        }
        List<ReviewDefinition> read = List.copyOf(store.read(List.of(programme)).getOrDefault(programme, List.of()));
        if (!read.isEmpty()) {
            now.put(programme, read);
        }
        return read;
    }

    /** By code of the programme. */
    public Map<String, List<ReviewDefinition>> all() {
        return store.read(store.programmes());
    }

    public Optional<ReviewDefinition> find(String programme, String code) {
        return definitions(programme).stream()
                .filter(review -> review.code().equals(code))
                .findFirst();
    }

    /**
     * The named review; without a name the one whose period ends last, and of several such the last named. Refused where
     * there is none.
     */
    public ReviewDefinition require(String programme, Optional<String> code) {
        List<ReviewDefinition> reviews = definitions(programme);
        if (reviews.isEmpty()) {
            throw BadInput.of(
                    "programme " + programme + " has no review; give it one under 'reviews:' in its package",
                    "Chương trình “" + programme
                            + "” chưa có báo cáo sơ kết, tổng kết nào; khai báo ở mục reviews của gói");
        }
        if (code.isEmpty()) {
            return reviews.stream().reduce(reviews.getFirst(), Reviews::later);
        }
        return find(programme, code.get()).orElseThrow(() -> unknown(code.get(), reviews));
    }

    private static ReviewDefinition later(ReviewDefinition one, ReviewDefinition next) {
        return next.period().to().isBefore(one.period().to()) ? one : next;
    }

    /**
     * Makes these the programme's reviews: what is not named is removed.
     *
     * @throws BadInput where something points at what is not named
     */
    @Transactional
    public void save(String programme, List<ReviewDefinition> reviews) {
        keep(programme, reviews);
        rows.removeOrRefuse(leaving(programme, reviews));
    }

    /** As {@link #save}, but what is not named stays, until {@link #leaving} goes. */
    @Transactional
    public void keep(String programme, List<ReviewDefinition> reviews) {
        Map<String, ReviewDefinition> byCode = new LinkedHashMap<>();
        reviews.forEach(review -> byCode.put(review.code(), review));
        store.keep(programme, byCode.values());
    }

    /** Of the programme's reviews and their sections those that are not among these. */
    public List<Leaving> leaving(String programme, List<ReviewDefinition> reviews) {
        return store.leaving(programme, reviews);
    }

    private static BadInput unknown(String code, Collection<ReviewDefinition> reviews) {
        List<String> codes = reviews.stream().map(ReviewDefinition::code).toList();
        String nearest = Nearest.to(code, codes).orElse(null);
        String known = String.join(", ", codes);
        return BadInput.of(
                "there is no review '" + code + "' (known: " + known + ")" + Problem.didYouMean(nearest),
                "Không có báo cáo “" + code + "” (hiện có: " + known + ")" + Problem.coPhaiLa(nearest));
    }
}
