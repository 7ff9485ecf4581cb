package vn.tongket.measure.figure;

import java.time.Instant;
import java.util.List;

/**
 * The answer to a question.
 *
 * @param engine who added up
 * @param asOf what was approved before is in
 */
public record RolledUp(List<Figure> figures, EngineName engine, Instant asOf) {}
