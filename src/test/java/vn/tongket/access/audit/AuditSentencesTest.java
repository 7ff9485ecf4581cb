package vn.tongket.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tongket.report.round.Act;

/** Every act that the code writes into the audit log has one Vietnamese sentence; sentences of acts past stay, since the log keeps them. */
class AuditSentencesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path SENTENCES = Path.of("src", "main", "resources", "audit", "sentences_vi.properties");
    /** Something, then what was done to it: {@code round.opened}. */
    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    private static final Pattern OPENED = Pattern.compile("audit = \"([^\"]+)\"");
    private static final Pattern WRITTEN = Pattern.compile("\\.(?:record|recordBy|nothing)\\(([^;]*);");
    /** Acts that are said in one line and written in another. */
    private static final Pattern HANDED_ON = Pattern.compile("\\b(?:note|record|written|changed)\\w*\\(([^;]*);");

    @Test
    void everyActHasASentence() throws IOException {
        Set<String> acts = acts();
        assertThat(acts).hasSizeGreaterThan(50).contains("answers.compared", "role.moved", "submission.undo-accept");
        assertThat(sentences()).containsAll(acts);
    }

    @Test
    void noActHasTwoSentences() throws IOException {
        assertThat(sentences()).doesNotHaveDuplicates();
    }

    private static Set<String> acts() throws IOException {
        String code = code();
        Set<String> acts = Stream.of(OPENED, WRITTEN, HANDED_ON)
                .flatMap(pattern -> pattern.matcher(code).results())
                .flatMap(found ->
                        WORD.matcher(found.group().replace("audit = ", "")).results())
                .map(found -> found.group(1))
                .filter(word -> !word.matches(".*\\.(csv|yaml|json|xlsx|zip)"))
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(Act.values()).map(Act::event).forEach(acts::add);
        return acts;
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder code = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file)).append('\n');
            }
            return code.toString();
        }
    }

    private static List<String> sentences() throws IOException {
        Matcher lines = Pattern.compile("(?m)^([a-z.-]+) = ").matcher(Files.readString(SENTENCES));
        return lines.results().map(found -> found.group(1)).toList();
    }
}
