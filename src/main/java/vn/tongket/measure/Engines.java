package vn.tongket.measure;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.columnar.CopyUnavailable;

/** Chooses who answers a question, and asks the record where another cannot answer. */
@Component
class Engines {
    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

    private final DSLContext database;
    private final ColumnarCopy copy;
    private final EngineChoice choice;

    Engines(
            DSLContext database,
            ColumnarCopy copy,
            @Value("${tongket.measure.engine:${TONGKET_ENGINE:AUTO}}") EngineChoice choice) {
        this.database = database;
        this.copy = copy;
        this.choice = choice;
    }

    /**
     * @param wanted null: as the setting says
     * @throws FigureUnavailable when the copy is wanted by name and cannot answer
     */
    <T> T answer(@Nullable EngineName wanted, Function<Reading, T> question) {
        if (wanted == EngineName.DUCKDB) {
            return ofCopyAndNoOther(question);
        }
        if (wanted == EngineName.POSTGRES || choice == EngineChoice.POSTGRES || !copy.isReady()) {
            return ofRecord(question);
        }
        try {
            return ofCopy(question);
        } catch (CopyUnavailable e) {
            LOG.warn("PostgreSQL answers: {}", e.getMessage());
            return ofRecord(question);
        }
    }

    private <T> T ofCopyAndNoOther(Function<Reading, T> question) {
        try {
            copy.keepUp();
            return ofCopy(question);
        } catch (CopyUnavailable e) {
            throw new FigureUnavailable("DuckDB cannot answer now: " + e.getMessage(), e);
        }
    }

    private <T> T ofRecord(Function<Reading, T> question) {
        try (Reading reading = new RecordReading(database)) {
            return question.apply(reading);
        }
    }

    private <T> T ofCopy(Function<Reading, T> question) {
        try (Reading reading = new CopyReading(copy.open())) {
            return question.apply(reading);
        } catch (org.jooq.exception.DataAccessException e) {
            throw new CopyUnavailable("the columnar copy failed: " + e.getMessage(), e);
        }
    }
}
