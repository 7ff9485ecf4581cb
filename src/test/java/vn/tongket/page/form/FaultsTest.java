package vn.tongket.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.page.form.Faults.Fault;

class FaultsTest {
    @Test
    void eachStandsInTheSummaryAndAtItsField() {
        Faults faults = new Faults(
                List.of(new Fault("ten", "Dài quá."), new Fault("den", "Sai ngày."), new Fault("ten", "Trùng tên.")));
        assertThat(faults.words()).containsExactly("Dài quá.", "Sai ngày.", "Trùng tên.");
        assertThat(faults.at("ten")).isEqualTo("Dài quá. Trùng tên.");
        assertThat(faults.at("quyen")).isNull();
        assertThat(Faults.NONE.isEmpty()).isTrue();
    }

    @Test
    void whatSpeaksOfAFieldIsItsHintAndWhatIsWrong() {
        assertThat(Described.by("ten", false, null)).isNull();
        assertThat(Described.by("ten", true, null)).isEqualTo("ten-goi-y");
        assertThat(Described.by("ten", false, "Trùng tên.")).isEqualTo("ten-sai");
        assertThat(Described.by("ten", true, "Trùng tên.")).isEqualTo("ten-goi-y ten-sai");
    }
}
