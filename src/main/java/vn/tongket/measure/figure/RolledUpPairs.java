package vn.tongket.measure.figure;

import java.time.Instant;
import java.util.List;

/** Pairs of figures, with who added them up and of which moment. */
public record RolledUpPairs(List<FigurePair> pairs, EngineName engine, Instant asOf) {}
