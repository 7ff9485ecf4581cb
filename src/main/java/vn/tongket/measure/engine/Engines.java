package vn.tongket.measure.engine;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tongket.measure.cluster.Cluster;
import vn.tongket.measure.cluster.ClusterUnavailable;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.columnar.CopyUnavailable;
import vn.tongket.measure.figure.EngineAway;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.FigureUnavailable;

/**
 * Chooses who answers a question. Where an engine beside the record cannot, the record is asked as far as {@link RecordLimit}
 * allows; beyond that nobody answers, and the reader is told so.
 */
@Component
public class Engines {
    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

    private final DSLContext database;
    private final ColumnarCopy copy;
    private final Cluster cluster;
    private final RecordLimit limit;
    private final EngineChoice choice;

    Engines(
            DSLContext database,
            ColumnarCopy copy,
            Cluster cluster,
            RecordLimit limit,
            @Value("${tongket.measure.engine:${TONGKET_ENGINE:AUTO}}") EngineChoice choice) {
        this.database = database;
        this.copy = copy;
        this.cluster = cluster;
        this.limit = limit;
        this.choice = choice;
    }

    /**
     * @param wanted null: as the setting says
     * @throws FigureUnavailable when who is wanted by name cannot answer, or the copy is away and PostgreSQL is not asked so much
     */
    public <T> T answer(@Nullable EngineName wanted, Function<Reading, T> question) {
        if (wanted != null) {
            return byName(wanted, question);
        }
        return switch (choice) {
            case POSTGRES -> ofRecord(question, RecordReading.EVERYTHING);
            case AUTO, DUCKDB -> copyFirst(question);
            case TRINO -> clusterFirst(question);
        };
    }

    /**
     * What lists values of the record beside a figure: the figure is added up by the copy where that stands at the very moment of
     * the record, else by the record.
     */
    public <T> T besideTheRecord(Function<Reading, T> question) {
        if (choice != EngineChoice.POSTGRES && copy.isReady()) {
            try {
                return ofCopy(question);
            } catch (EngineAway e) {
                LOG.debug("The record is asked alone: {}", e.getMessage());
            }
        }
        return ofRecord(question, RecordReading.EVERYTHING);
    }

    private <T> T byName(EngineName wanted, Function<Reading, T> question) {
        return switch (wanted) {
            case POSTGRES -> ofRecord(question, RecordReading.EVERYTHING);
            case DUCKDB -> ofCopyAndNoOther(question);
            case TRINO -> ofClusterAndNoOther(question);
        };
    }

    private <T> T ofCopyAndNoOther(Function<Reading, T> question) {
        try {
            copy.keepUp();
            return ofCopy(question);
        } catch (CopyUnavailable e) {
            throw FigureUnavailable.of(EngineName.DUCKDB, new EngineAway(String.valueOf(e.getMessage()), e));
        } catch (EngineAway e) {
            throw FigureUnavailable.of(EngineName.DUCKDB, e);
        }
    }

    private <T> T copyFirst(Function<Reading, T> question) {
        if (!copy.isReady()) {
            return insteadOf(new EngineAway("the columnar copy is not ready"), FigureUnavailable::tooMany, question);
        }
        try {
            return ofCopy(question);
        } catch (EngineAway e) {
            LOG.warn("PostgreSQL is asked: {}", e.getMessage());
            return insteadOf(e, FigureUnavailable::tooMany, question);
        }
    }

    private <T> T ofCopy(Function<Reading, T> question) {
        try (Reading reading = new CopyReading(copy.open())) {
            return question.apply(reading);
        } catch (CopyUnavailable e) {
            throw new EngineAway(String.valueOf(e.getMessage()), e);
        }
    }

    private <T> T ofClusterAndNoOther(Function<Reading, T> question) {
        try {
            return ofCluster(question);
        } catch (EngineAway e) {
            throw FigureUnavailable.of(EngineName.TRINO, e);
        }
    }

    private <T> T clusterFirst(Function<Reading, T> question) {
        try {
            return ofCluster(question);
        } catch (EngineAway e) {
            LOG.warn("PostgreSQL is asked: {}", e.getMessage());
            return insteadOf(e, FigureUnavailable::tooManyWithoutCluster, question);
        }
    }

    private <T> T ofCluster(Function<Reading, T> question) {
        try {
            Cluster.Opened opened = cluster.open();
            try (Reading reading = new TrinoReading(opened)) {
                T answer = question.apply(reading);
                opened.confirm();
                return answer;
            }
        } catch (ClusterUnavailable e) {
            throw new EngineAway(String.valueOf(e.getMessage()), e);
        }
    }

    private <T> T insteadOf(EngineAway away, FigureUnavailable.Refusal refusal, Function<Reading, T> question) {
        return ofRecord(question, indicators -> limit.admit(indicators, away, refusal));
    }

    private <T> T ofRecord(Function<Reading, T> question, Consumer<Collection<Integer>> admission) {
        try (Reading reading = new RecordReading(database, admission)) {
            return question.apply(reading);
        }
    }
}
