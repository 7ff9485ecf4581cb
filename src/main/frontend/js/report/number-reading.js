// What a person may have meant by a number they typed, by the same rules as NumberReading on the server: never guessed.
// The examples in numbers.csv are held against both.
import { Decimal, formatShort } from "./decimal.js";

const GROUP = 3;
const MOST_WHOLE = 18;
const MOST_DECIMALS = 12;
const LONGEST_WORDS = 60;
const SPACE = "[ \u00a0\u2007\u2009\u202f]";
const EDGES = /^[\s\u00a0\u2007\u2009\u202f\ufeff]+|[\s\u00a0\u2007\u2009\u202f\ufeff]+$/g;
const SPACED = new RegExp(`^([1-9]\\d{0,2}(?:${SPACE}\\d{3})+)(?:([.,])(\\d+))?$`);
const WITH_SPACES = new RegExp(`^[\\d.,]*\\d${SPACE}[\\d.,]*(?:${SPACE}[\\d.,]+)*$`);
const FOREIGN = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;

const trimmed = (words) => words.replace(EDGES, "");
const none = (fault) => ({ meanings: [], certain: false, fault });
const one = (plain) => ({ meanings: [plain], certain: true, fault: null });
const unsure = (plain) => ({ meanings: [plain], certain: false, fault: null });
const two = (first, second) => ({ meanings: [first, second], certain: false, fault: null });

const spaced = ([, grouped, mark, fraction]) => {
  const whole = grouped.replace(new RegExp(SPACE, "g"), "");
  if (mark === undefined) return one(whole);
  return mark === "." && fraction.length === GROUP ? two(whole + fraction, `${whole}.${fraction}`) : one(`${whole}.${fraction}`);
};

const marked = (digits, decimals) => {
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(digits)) return one(digits.replaceAll(".", "").replace(",", "."));
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(digits)) {
    const oneGroup = digits.indexOf(".") === digits.lastIndexOf(".");
    const whole = digits.replaceAll(".", "");
    return oneGroup && decimals > 0 ? two(whole, digits) : one(whole);
  }
  if (/^\d+,\d+$/.test(digits)) {
    const likeGroup = digits.length - digits.indexOf(",") - 1 === GROUP && decimals < GROUP;
    const point = digits.replace(",", ".");
    return likeGroup && FOREIGN.test(digits) ? two(point, digits.replaceAll(",", "")) : one(point);
  }
  if (/^\d+\.\d+$/.test(digits)) return two(digits, digits.replaceAll(".", ""));
  return FOREIGN.test(digits) ? unsure(digits.replaceAll(",", "")) : none("NO_NUMBER");
};

const positive = (digits, decimals) => {
  if (/^\d+$/.test(digits)) return one(digits);
  const inGroups = SPACED.exec(digits);
  if (inGroups) return spaced(inGroups);
  if (WITH_SPACES.test(digits)) return none("TWO_NUMBERS");
  const belowOne = /^0*[.,](\d+)$/.exec(digits);
  if (belowOne) return one(`0.${belowOne[1]}`);
  const zeroFirst = /^0+(\d+)([.,])(\d+)$/.exec(digits);
  if (zeroFirst) {
    const number = `${zeroFirst[1]}.${zeroFirst[3]}`;
    return zeroFirst[2] === "," ? one(number) : unsure(number);
  }
  return marked(digits, decimals);
};

/** As NumberBound: zeros that say nothing are not counted. */
const fits = (plain) => {
  const [whole, fraction = ""] = plain.split(".");
  return whole.replace(/^0+/, "").length <= MOST_WHOLE && fraction.replace(/0+$/, "").length <= MOST_DECIMALS;
};

const bounded = (reading) => (reading.meanings.every(fits) ? reading : none("TOO_LONG"));

/** The meanings, with a point for decimals: none, one that is certain, or several to choose from. */
export const readNumber = (words, decimals, percent = false) => {
  if (words.length > LONGEST_WORDS) {
    return none(/^[-+\u2212]?[\d.,\s\u00a0\u2007\u2009\u202f]+$/.test(trimmed(words)) ? "TOO_LONG" : "NO_NUMBER");
  }
  let bare = trimmed(words).replaceAll("\u2212", "-");
  const perCent = bare.endsWith("%");
  if (perCent) bare = trimmed(bare.slice(0, -1));
  const negative = bare.startsWith("-");
  const digits = negative || bare.startsWith("+") ? trimmed(bare.slice(1)) : bare;
  const reading = bounded(positive(digits, decimals));
  if (perCent && !percent && reading.meanings.length > 0) return none("PERCENT");
  const plain = (number) => Decimal.of(number).plain();
  return {
    certain: reading.certain,
    meanings: reading.meanings.map((number) => plain(negative ? `-${number}` : number)),
    fault: reading.fault,
  };
};

const shortened = (words) => {
  const bare = trimmed(words);
  return bare.length <= 40 ? bare : `${bare.slice(0, 40)}…`;
};

const shown = (plain) => {
  const number = Decimal.of(plain);
  return formatShort(number, Math.max(0, number.scale));
};

/** What is wrong with a number and how to mend it; of what can mean several numbers, the question. */
export const wordsOf = ({ fault, meanings }, typed) => {
  const quoted = `“${shortened(typed)}”`;
  switch (fault) {
    case "NO_NUMBER":
      return `${quoted} không phải là số. Gõ chữ số, dấu phẩy cho phần thập phân: 1.234,5.`;
    case "TWO_NUMBERS":
      return `${quoted} có khoảng trắng nhưng không chia thành từng nhóm ba chữ số. Gõ lại một số: 1.234,5.`;
    case "TOO_LONG":
      return `${quoted} dài quá mức nhận được: tối đa ${MOST_WHOLE} chữ số phần nguyên và ${MOST_DECIMALS} chữ số phần thập phân.`;
    case "PERCENT":
      return `${quoted} là phần trăm, trong khi số này không tính bằng %. Nhập theo đơn vị tính của dòng.`;
    default:
      return `${quoted} là ${meanings.map(shown).join(" hay ")}?`;
  }
};
