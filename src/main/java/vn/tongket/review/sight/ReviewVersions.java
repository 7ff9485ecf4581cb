package vn.tongket.review.sight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.measure.KeptFigures;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.report.record.Finding;
import vn.tongket.report.record.Findings;
import vn.tongket.review.setup.Outlines;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.Reviews;

/**
 * Which version of a review and of its findings somebody looks through: the digest of all that people wrote in it. What is
 * written later has another digest and is not public by the act on this one. Figures have acts of their own.
 */
@Component
public class ReviewVersions {
    private static final int DIGITS = 16;

    private final Reviews reviews;
    private final Outlines outlines;
    private final Findings findings;
    private final KeptFigures kept;

    ReviewVersions(Reviews reviews, Outlines outlines, Findings findings, KeptFigures kept) {
        this.reviews = reviews;
        this.outlines = outlines;
        this.findings = findings;
        this.kept = kept;
    }

    private record Named(PublicThing thing, String reviews) {}

    /** As it stands; empty for what has no versions. */
    public String of(PublicThing thing) {
        return kept.look().ofAll(new Named(thing, reviews.state()), _ -> 1, () -> read(thing));
    }

    private String read(PublicThing thing) {
        return switch (thing.kind()) {
            case PROGRAMME, INDICATOR -> "";
            case REVIEW -> text(thing);
            case FINDINGS -> digest(all(thing.programme()).toString());
        };
    }

    private String text(PublicThing thing) {
        return reviews.find(thing.programme(), thing.code())
                .map(review -> text(thing.programme(), review))
                .orElse("");
    }

    private String text(String programme, ReviewDefinition review) {
        List<Finding> quoted = all(programme).stream().filter(Finding::selected).toList();
        return digest(review + "\n" + outlines.require(programme, review.outline()) + "\n" + quoted);
    }

    /** A version is the same for whoever asks. */
    private List<Finding> all(String programme) {
        return Acting.asSystem(() -> findings.of(programme));
    }

    private static String digest(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
