// What the fields of an answer mean, however they were typed.
import { Decimal } from "./decimal.js";
import { readNumber } from "./number-reading.js";

/** The fields that take numbers, each with the field that says what an ambiguous one was meant to be. */
export const MEANT = { value: "meant", numerator: "meantNumerator", denominator: "meantDenominator" };
const WORDS = ["quality", "words", "reason"];

/** Only a single value of the line has decimals; numerators and denominators are counted. */
export const decimalsOf = (line, name) => (name === "value" ? line.decimals : 0);

/** Only a single value of the line is measured in per cent, too. */
export const percentOf = (line, name) => name === "value" && line.measuredIn.startsWith("%");

const plain = (line, typed, name) => {
  if (typed[MEANT[name]]) return Decimal.of(typed[MEANT[name]]);
  const { certain, meanings } = readNumber(typed[name], decimalsOf(line, name), percentOf(line, name));
  return certain ? Decimal.of(meanings[0]) : null;
};

const sameNumber = (line, a, b, name) => {
  const [one, other] = [plain(line, a, name), plain(line, b, name)];
  return one && other ? one.compare(other) === 0 : a[name].trim() === b[name].trim();
};

/** Whether two answers, as typed or as the server gives them back, say the same. */
export const saysTheSame = (line, a, b) =>
  WORDS.every((name) => a[name].trim() === b[name].trim()) &&
  Object.keys(MEANT).every((name) => sameNumber(line, a, b, name));
