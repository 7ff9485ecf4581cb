// What a person may have meant by a number they typed, by the same rules as NumberReading on the server: never guessed.
import { Decimal } from "./decimal.js";

const GROUP = 3;
const LONGEST = 30;
const NONE = { meanings: [], certain: false };

const one = (plain) => ({ meanings: [plain], certain: true });
const two = (first, second) => ({ meanings: [first, second], certain: false });

const positive = (digits, decimals) => {
  if (/^\d+$/.test(digits)) return one(digits);
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return one(digits.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(\.\d{3})+$/.test(digits)) {
    const oneGroup = digits.indexOf(".") === digits.lastIndexOf(".");
    const whole = digits.replaceAll(".", "");
    return oneGroup && decimals > 0 ? two(whole, digits) : one(whole);
  }
  const foreign = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits);
  if (/^\d+,\d+$/.test(digits)) {
    const likeGroup = digits.length - digits.indexOf(",") - 1 === GROUP && decimals < GROUP;
    const point = digits.replace(",", ".");
    return likeGroup && foreign ? two(point, digits.replaceAll(",", "")) : one(point);
  }
  if (/^\d+\.\d+$/.test(digits)) return two(digits, digits.replaceAll(".", ""));
  return foreign ? { meanings: [digits.replaceAll(",", "")], certain: false } : NONE;
};

/** The meanings, with a point for decimals: none, one that is certain, or several to choose from. */
export const readNumber = (words, decimals) => {
  const bare = words
    .trim()
    .replace(/(\d)[ \u00a0\u202f](?=\d{3})/g, "$1")
    .replace("\u2212", "-");
  const negative = bare.startsWith("-");
  const digits = negative || bare.startsWith("+") ? bare.slice(1).trim() : bare;
  const reading = digits.length > LONGEST ? NONE : positive(digits, decimals);
  const plain = (number) => Decimal.of(number).plain();
  return {
    certain: reading.certain,
    meanings: reading.meanings.map((number) => plain(negative ? `-${number}` : number)),
  };
};
