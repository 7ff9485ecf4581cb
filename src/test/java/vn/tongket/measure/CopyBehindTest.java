package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.TongketTest;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.columnar.CopyUnavailable;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.programme.Programmes;

/** A copy that has not followed for longer than it may (here: at all) is not asked, though it stands. */
@TongketTest
@TestPropertySource(properties = "tongket.measure.copy-current=0")
class CopyBehindTest {
    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    ColumnarCopy copy;

    @Autowired
    RollUp rollUp;

    @Test
    void theRecordAnswersInsteadOfACopyThatIsBehind() {
        RandomWorld world = new RandomWorld("w", new Random(7));
        new WorldStore(database).store(world, programmes);
        copy.keepUp();
        assertThat(copy.isReady()).isFalse();
        assertThatThrownBy(copy::open).isInstanceOf(CopyUnavailable.class).hasMessageContaining("not followed");
        Question question =
                new Question(world.prefix, List.of(), world.root(), false, null, Grouping.TOTAL, Frame.AS_REPORTED);
        assertThat(rollUp.answer(question, null).engine()).isEqualTo(EngineName.POSTGRES);
    }
}
