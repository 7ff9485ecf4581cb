// Answers as the server gives them: decimals are strings with a point.
import { Decimal } from "./decimal.js";

export const NOTHING = Object.freeze({
  quality: null,
  quantity: null,
  numerator: null,
  denominator: null,
  words: null,
  reason: null,
});

export const isBlank = (words) => words === null || words === undefined || words.trim() === "";

export const isEmpty = (answer) => answer.quality === null && isBlank(answer.words);

export const isPercent = (line) => line.measuredIn.startsWith("%");

const ZERO = Decimal.of("0");

/** The figure of an answer; nil counts as zero, what is missing or says nothing as null. */
export const figureOf = (line, answer) => {
  if (!answer || answer.quality === null) return null;
  if (answer.quality === "NIL") return ZERO;
  if (answer.quantity !== null) return Decimal.of(answer.quantity);
  const denominator = Decimal.from(answer.denominator);
  if (answer.numerator === null || denominator === null || denominator.isZero()) return null;
  return Decimal.of(answer.numerator).multiply(Decimal.of(line.factor)).divide(denominator);
};
