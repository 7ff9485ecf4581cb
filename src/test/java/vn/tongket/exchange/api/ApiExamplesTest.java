package vn.tongket.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.WebTest;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.Right;
import vn.tongket.report.SmallRound;

/** Runs the examples of docs/api.md, in order, and holds what they answer against what the page says. */
@WebTest
class ApiExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String ANSWERS = "# → ";

    @Autowired
    ApplicationContext context;

    @Autowired
    UnitTokens tokens;

    @LocalServerPort
    int port;

    /** A command and what its answer holds. */
    private record Example(String command, List<String> answers) {}

    @Test
    void theExamplesAnswerWhatThePageSays() throws IOException, InterruptedException {
        SmallRound world = new SmallRound(context);
        world.open();
        Map<String, String> variables = Map.of(
                "TONGKET",
                "http://localhost:" + port,
                "TOKEN",
                token(world, Right.READ, Right.ENTER),
                "CHIEF",
                token(world, Right.READ, Right.APPROVE),
                "ROUND",
                SmallRound.ROUND,
                "UNIT",
                "TXA",
                "FORM",
                SmallRound.FORM,
                "PROGRAMME",
                SmallRound.PROGRAMME);
        List<Example> examples = examples();
        assertThat(examples).hasSizeGreaterThan(8);
        for (Example example : examples) {
            assertThat(example.answers()).as(example.command()).isNotEmpty();
            assertThat(run(example.command(), variables)).as(example.command()).contains(example.answers());
        }
    }

    private String token(SmallRound world, Right... rights) {
        return tokens.make(
                world.leader("TXA"),
                world.unit("TXA"),
                "Xã An",
                "Phần mềm của xã",
                Set.of(rights),
                LocalDate.now().plusDays(30));
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (var block : BLOCK.matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .toList()) {
            StringBuilder command = new StringBuilder();
            List<String> answers = new ArrayList<>();
            for (String line : block.group(1).lines().toList()) {
                if (line.startsWith(ANSWERS)) {
                    answers.add(line.substring(ANSWERS.length()));
                    continue;
                }
                if (!answers.isEmpty()) {
                    examples.add(new Example(command.toString(), List.copyOf(answers)));
                    command.setLength(0);
                    answers.clear();
                }
                command.append(line).append('\n');
            }
            examples.add(new Example(command.toString(), List.copyOf(answers)));
        }
        return examples;
    }

    private static String run(String command, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        shell.environment().putAll(variables);
        Process process = shell.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + answer).isZero();
        return answer;
    }
}
