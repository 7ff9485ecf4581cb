package vn.tongket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;
import vn.tongket.TestDatabase;
import vn.tongket.Tongket;
import vn.tongket.access.Accounts;
import vn.tongket.database.Address;

/** The command line as a person at a terminal uses it, on a database of the test class's own with the units of Viet Nam. */
public final class Terminal implements BeforeAllCallback, AfterAllCallback {
    private final List<String> examples;
    private @Nullable Path data;

    /** @param examples packages that are imported first */
    public Terminal(String... examples) {
        this.examples = List.of(examples);
    }

    /** What a command said. */
    public record Said(int exit, String out, String err) {}

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        Address address = TestDatabase.withReference();
        System.setProperty("tongket.db.url", address.url());
        System.setProperty("tongket.db.user", address.username());
        System.setProperty("tongket.db.password", address.password());
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "terminal-");
        for (String example : examples) {
            assertThat(says("import", "examples/" + example).exit()).isZero();
        }
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        List.of("tongket.db.url", "tongket.db.user", "tongket.db.password").forEach(System::clearProperty);
        FileSystemUtils.deleteRecursively(data);
    }

    /** As the first start of a server does. */
    public void makeFirstAdministrator() {
        try (var context = new SpringApplicationBuilder(Tongket.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run()) {
            context.getBean(Accounts.class).createFirstAdministrator();
        }
    }

    public Said says(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = String.valueOf(data);
        int exit = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Said(exit, out.toString(), err.toString());
    }
}
