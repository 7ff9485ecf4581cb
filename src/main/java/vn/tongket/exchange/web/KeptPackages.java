package vn.tongket.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Packages that were uploaded and looked at but not applied yet, see {@link KeptUploads}. */
@Component
class KeptPackages {
    private final KeptUploads uploads;

    KeptPackages(KeptUploads uploads) {
        this.uploads = uploads;
    }

    /**
     * A package at hand.
     *
     * @param file of this request only
     */
    record Kept(Path file, String name) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    String keep(InputStream content, String name, int account) throws IOException {
        return uploads.keep(KeptUploads.Kind.PACKAGE, name, account, content);
    }

    /** To be closed by who asked. */
    Optional<Kept> find(String number, int account) throws IOException {
        Optional<KeptUploads.Kept> kept = uploads.find(KeptUploads.Kind.PACKAGE, number, account);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Path file = Files.createTempFile("tongket-package-", ".zip");
        try (OutputStream target = Files.newOutputStream(file)) {
            uploads.copy(kept.get(), target);
        }
        return Optional.of(new Kept(file, kept.get().name()));
    }

    void forget(String number) {
        uploads.forget(number);
    }
}
