package vn.tongket.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeptHeightTest {
    @Test
    void a_lead_in_needs_room_for_what_it_leads_to() {
        KeptHeight height = new KeptHeight(SampleDocuments.state(true).head().format(), 468);
        Block items = new Block.Items(Block.ItemMark.DASH, List.of(Run.of("Một."), Run.of("Hai.")));
        double led = height.of(List.of(Block.Paragraph.of("Thuận lợi:"), items), 0);
        assertThat(led)
                .isEqualTo(
                        height.of(List.of(Block.Paragraph.of("Thuận lợi."), items), 0) + height.of(List.of(items), 0));
    }
}
