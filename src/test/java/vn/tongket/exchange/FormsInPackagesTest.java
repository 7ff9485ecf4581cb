package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;

/** Forms come in packages: checked with file and line, a new version only where they differ, never over what a person writes. */
@TongketTest
class FormsInPackagesTest {
    @Autowired
    Packages packages;

    @Autowired
    Forms forms;

    @TempDir
    Path folder;

    private Difference load(String formLines) throws IOException {
        SmallPackage small = new SmallPackage(folder);
        small.replace("package.yaml", "objectives:", formLines + "objectives:");
        return packages.load(small.write(), "nho", "test", false);
    }

    private static String form(String title, String check) {
        return """
                forms:
                  - code: bieu
                    title: %s
                    sections:
                      - title: I. Dân số
                        lines:
                          - { indicator: dan-so, label: Dân số }
                          - { indicator: dan-so, breakdown: Nam, label: Nam }
                    checks:
                      - { code: nam, kind: AT_MOST, lines: [%s] }
                """.formatted(title, check);
    }

    @Test
    void aChangedFormIsANewVersionInUseUntilAPersonTakesItOver() throws IOException {
        assertThat(load(form("Biểu", "dan-so.nam, dan-so")).sections())
                .anyMatch(section ->
                        section.name().equals("forms") && section.added().contains("bieu"));
        assertThat(load(form("Biểu", "dan-so.nam, dan-so")).isNothing()).isTrue();
        load(form("Biểu mới", "dan-so.nam, dan-so"));
        FormVersion active = forms.active("nho", "bieu").orElseThrow();
        assertThat(active.number()).isEqualTo(2);
        assertThat(active.title()).isEqualTo("Biểu mới");

        forms.saveDraft(active, "nguoi-soan");
        assertThatThrownBy(() -> load(form("Biểu khác", "dan-so.nam, dan-so")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("has a draft that a person is writing");
        forms.activate("nho", "bieu");
        load(form("Biểu khác", "dan-so.nam, dan-so"));
        assertThat(forms.active("nho", "bieu").orElseThrow().title()).isEqualTo("Biểu mới");
        assertThat(forms.draft("nho", "bieu").orElseThrow().title()).isEqualTo("Biểu khác");
        assertThat(load(form("Biểu khác", "dan-so.nam, dan-so")).isNothing()).isTrue();
    }

    @Test
    void aMistakeIsNamedWithItsLine() {
        assertThatThrownBy(() -> load(form("Biểu", "dan-so.nu, dan-so")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(
                        "package.yaml:17:9: check 'nam': there is no line 'dan-so.nu'; did you mean 'dan-so.nam'?");
        assertThatThrownBy(() -> load(form("Biểu", "dan-so").replace("breakdown: Nam", "breakdown: Nữ")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("has no breakdown 'Nữ'")
                .hasMessageContaining("AT_MOST needs 2 lines");
    }
}
