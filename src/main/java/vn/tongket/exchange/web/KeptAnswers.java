package vn.tongket.exchange.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.exchange.answer.AnswerDifference;

/**
 * Differences that were shown but not agreed to yet, see {@link KeptUploads}. They name the revisions the person saw, so that
 * nothing newer is written over.
 */
@Component
class KeptAnswers {
    /** The records as they are, without what they say about themselves. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
            .build();

    private final KeptUploads uploads;

    KeptAnswers(KeptUploads uploads) {
        this.uploads = uploads;
    }

    /** @param name of the file as it was sent */
    record Kept(String name, List<AnswerDifference> differences) {}

    String keep(String name, List<AnswerDifference> differences, int account) throws IOException {
        return uploads.keep(
                KeptUploads.Kind.ANSWERS, name, account, new ByteArrayInputStream(JSON.writeValueAsBytes(differences)));
    }

    Optional<Kept> find(String number, int account) throws IOException {
        Optional<KeptUploads.Kept> kept = uploads.find(KeptUploads.Kind.ANSWERS, number, account);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        uploads.copy(kept.get(), content);
        return Optional.of(
                new Kept(kept.get().name(), JSON.readValue(content.toByteArray(), new TypeReference<>() {})));
    }

    void forget(String number) {
        uploads.forget(number);
    }
}
