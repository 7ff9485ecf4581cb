package vn.tongket.exchange.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Workbooks that are being mapped, see {@link KeptUploads}. */
@Component
class KeptWorkbooks {
    private final KeptUploads uploads;

    KeptWorkbooks(KeptUploads uploads) {
        this.uploads = uploads;
    }

    record Kept(String name, byte[] content) {}

    String keep(String name, byte[] content, int account) throws IOException {
        return uploads.keep(KeptUploads.Kind.WORKBOOK, name, account, new ByteArrayInputStream(content));
    }

    Optional<Kept> find(String number, int account) throws IOException {
        Optional<KeptUploads.Kept> kept = uploads.find(KeptUploads.Kind.WORKBOOK, number, account);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        uploads.copy(kept.get(), content);
        return Optional.of(new Kept(kept.get().name(), content.toByteArray()));
    }
}
