package vn.tongket.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A field of a form is written once, in {@code jte/ui}: label, hint and error are linked there, and a day shows the day first. */
class FormFieldsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)\\b[^>]*");

    /** What is no field of a form, and why; as many controls as the template has. */
    private static final Map<String, Own> OWN = Map.of(
            "report/_fields.jte",
                    new Own(3, "a cell of the entry grid: saved and checked by its script, named by its row"),
            "report/_question.jte", new Own(1, "a cell of the entry grid"),
            "report/_trouble.jte",
                    new Own(2, "a cell's reason, and which number was meant: the script writes them, too"),
            "report/_work.jte",
                    new Own(1, "filters a list by script, nothing is sent; shown where there is script only"),
            "report/board.jte", new Own(1, "a tick in a row of a table, named by it"),
            "access/account-review.jte", new Own(1, "a tick in a row of a table, named by it"),
            "exchange/answer-difference.jte", new Own(1, "a tick in a row of a table, named by it"),
            "exchange/map.jte", new Own(1, "a choice in a row of a table, named by it"),
            "exchange/summary-map.jte", new Own(1, "a choice in a row of a table, named by it"),
            "layout/header.jte", new Own(1, "the look of the page, kept by the browser; nothing is sent"));

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern TYPED = Pattern.compile("@template\\.ui\\.(?:field|day|select)\\(");

    /** Forms whose words are not kept in the browser: secrets and files, which it must not keep, and what keeps itself. */
    private static final Set<String> NOT_KEPT = Set.of(
            "access/password.jte",
            "access/second-factor.jte",
            "access/second-step.jte",
            "access/sign-in.jte",
            "exchange/answer-upload.jte",
            "exchange/form.jte",
            "exchange/map-upload.jte",
            "exchange/round-upload.jte",
            "exchange/summary-upload.jte",
            "report/_panel.jte");

    private record Own(int controls, String reason) {}

    @Test
    void noTemplateWritesAFieldByHand() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (Path template : templates()) {
            String name = TEMPLATES.relativize(template).toString();
            int controls = controls(Files.readString(template)).size();
            if (controls > 0 && !name.startsWith("ui/")) {
                found.put(name, controls);
            }
        }
        Map<String, Integer> known = new TreeMap<>();
        OWN.forEach((name, own) -> known.put(name, own.controls()));
        assertThat(found)
                .as("use @template.ui.field, day, textarea, select or tick")
                .isEqualTo(known);
    }

    @Test
    void noFieldIsTheBrowsersOwnDayControl() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern("type *= *\"(?:date|datetime-local|month|week)\"");
        }
    }

    /** A form with a textarea is kept by itself ({@code keep.js}), any other where it is marked. */
    @Test
    void whatWasTypedAndNotSentIsKept() throws IOException {
        Set<String> notKept = new TreeSet<>();
        for (Path template : templates()) {
            Matcher form = FORM.matcher(Files.readString(template));
            while (form.find()) {
                if (TYPED.matcher(form.group()).find()
                        && !form.group().contains("textarea")
                        && !form.group().contains("data-keep")) {
                    notKept.add(TEMPLATES.relativize(template).toString());
                }
            }
        }
        assertThat(notKept).isEqualTo(NOT_KEPT);
    }

    /** Opening tags of what a person fills in. */
    private static List<String> controls(String template) {
        List<String> controls = new ArrayList<>();
        Matcher field = FIELD.matcher(template);
        while (field.find()) {
            if (!field.group().contains("type=\"hidden\"")) {
                controls.add(field.group());
            }
        }
        return controls;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }
}
