package vn.tongket.measure.figure;

import java.time.Instant;
import java.util.List;

/**
 * As {@link RolledUp}, with the step of each figure.
 *
 * @param engine who added up
 * @param asOf what was approved before is in
 */
public record RolledUpPeriods(List<PeriodFigure> figures, EngineName engine, Instant asOf) {}
