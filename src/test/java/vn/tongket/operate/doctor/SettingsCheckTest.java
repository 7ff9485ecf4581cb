package vn.tongket.operate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {
    private static final Pattern NAME = Pattern.compile("TONGKET_[A-Z][A-Z0-9_]*[A-Z0-9]");

    @Test
    void namesAMisspeltSettingWithTheOneMeant() {
        assertThat(words(SettingsCheck.look(Map.of("TONGKET_OIDC_ISUER", "https://id.example"))))
                .contains("WRONG  TONGKET_OIDC_ISUER is no setting of Tongket; did you mean TONGKET_OIDC_ISSUER?");
        assertThat(words(SettingsCheck.look(Map.of("TONGKET_SITE", "https://x.example", "PATH", "/bin"))))
                .contains("ok     Every TONGKET_ variable that is set is a setting.")
                .noneMatch(word -> word.contains("TONGKET_SITE is not set"))
                .anyMatch(word -> word.startsWith("look   TONGKET_SMTP_URL is not set"));
        assertThat(words(SettingsCheck.look(Map.of("TONGKET_SECOND_FACTOR_FOR", ""))))
                .as("administrators have one whatever it says")
                .noneMatch(word -> word.startsWith("WRONG"));
    }

    /** Whoever adds a setting tells the doctor, and the office. */
    @Test
    void knowsEverySettingThatTheProgramReads() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path place :
                List.of(Path.of("src/main/java"), Path.of("src/main/resources/application.yaml"), Path.of("bin"))) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    NAME.matcher(Files.readString(file)).results().forEach(name -> read.add(name.group()));
                }
            }
        }
        read.removeIf(name -> name.startsWith("TONGKET_TEST_")
                || List.of("TONGKET_RATE", "TONGKET_LEVEL").contains(name));
        assertThat(SettingsCheck.known()).containsAll(read).isSorted();
        StringBuilder told = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("docs/operate"))) {
            for (Path file : files.toList()) {
                told.append(Files.readString(file));
            }
        }
        String docs = told.toString();
        assertThat(SettingsCheck.known())
                .as("docs/operate")
                .allMatch(
                        name -> docs.contains(name) || docs.contains(name.replaceFirst("TONGKET_(TRINO|OIDC)_", "_")));
    }

    private static List<String> words(List<LookedAt> findings) {
        return findings.stream().map(LookedAt::toString).toList();
    }
}
