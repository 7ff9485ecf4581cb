// Holds each figure against what was usual so far: the browser's half of UsualChecks and UsualWords on the server.
import { number } from "./check-words.js";
import { figureOf } from "./answers.js";
import { Decimal, formatShort } from "./decimal.js";

const ASK = " Kiểm tra lại; nếu đúng thì ghi lý do.";
const MONEY = ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng"];
const DIGITS = { 1: "một", 2: "hai", 3: "ba", 6: "sáu", 9: "chín" };
const ZERO = Decimal.of("0");
const TEN = Decimal.of("10");
const HUNDRED = Decimal.of("100");
const THOUSAND = Decimal.of("1000");
const NEAR = Decimal.of("2");
const CLOSE = Decimal.of("1.1");

const isFar = (larger, smaller, times, small) =>
  larger.compare(smaller.multiply(times)) > 0 && larger.subtract(smaller).compare(small) >= 0;

const isAbout = (times, scale, near) =>
  times.multiply(near).compare(scale) >= 0 && times.compare(scale.multiply(near)) <= 0;

const digits = (count, above) =>
  ` Có phải nhầm dấu chấm, dấu phẩy, hay gõ ${above ? "thừa" : "thiếu"} ${DIGITS[count]} chữ số?`;

const thousandfold = (step, above, measuredIn) => {
  const stands = MONEY.indexOf(measuredIn);
  const meant = MONEY[above ? stands - step : stands + step];
  return stands >= 0 && meant ? ` Có phải số này tính bằng ${meant}?` : digits(3 * step, above);
};

const slip = (times, above, measuredIn) => {
  let scale = THOUSAND;
  for (const step of [1, 2, 3]) {
    if (isAbout(times, scale, NEAR)) return thousandfold(step, above, measuredIn);
    scale = scale.multiply(THOUSAND);
  }
  if (isAbout(times, TEN, CLOSE)) return digits(1, above);
  return isAbout(times, HUNDRED, CLOSE) ? digits(2, above) : "";
};

const timesOf = (times) => formatShort(times, times.compare(TEN) < 0 ? 1 : 0);

const aboveWords = (what, figure, at, reference, measuredIn) => {
  const times = figure.divide(at);
  return `${what} ${number(figure)} gấp ${timesOf(times)} lần ${reference}.${slip(times, true, measuredIn)}${ASK}`;
};

const belowWords = (what, figure, at, reference, measuredIn) => {
  if (figure.isZero()) return `${what} 0, trong khi ${reference}.${ASK}`;
  const times = at.divide(figure);
  return `${what} ${number(figure)} kém ${timesOf(times)} lần ${reference}.${slip(times, false, measuredIn)}${ASK}`;
};

const referenceOf = (range, above, at) =>
  range.periods === 1
    ? `số đã báo cáo kỳ trước (${at})`
    : `mức ${above ? "cao" : "thấp"} nhất của ${range.periods} kỳ trước (${at})`;

const percent = (figure) => `${formatShort(figure, 2)}%`;

export class UsualChecks {
  /** @param add takes check, hard, line, words */
  constructor(definitions, add) {
    this.past = definitions.past;
    this.said = new Set(definitions.checks.filter((check) => check.kind === "JUMP").map((check) => check.lines[0]));
    const { times, points, small, timesOfOthers } = definitions.levels;
    this.levels = {
      times: Decimal.of(times),
      points: Decimal.of(points),
      small: Decimal.of(small),
      timesOfOthers: Decimal.of(timesOfOthers),
    };
    this.add = add;
  }

  check(line, answer) {
    const figure = figureOf(line, answer);
    const usual = this.past[line.code]?.usual;
    if (figure === null || !usual || this.said.has(line.code)) return;
    let words = this.own(line, figure, usual.own);
    const denominator = Decimal.from(answer.denominator);
    if (words === null && denominator !== null) {
      words = this.times("mẫu số", denominator, usual.denominators, this.levels.small, "");
    }
    if (words !== null) this.add("unusual", false, line, words);
    else this.checkOthers(line, figure, usual.others);
  }

  own(line, figure, range) {
    return line.measuredIn.startsWith("%")
      ? this.points(figure, range)
      : this.times("số", figure, range, this.small(line), line.measuredIn);
  }

  /** Of what is counted a small difference is chance; of what is measured there is no small one. */
  small(line) {
    return line.whole || line.decimals === 0 ? this.levels.small : ZERO;
  }

  points(figure, range) {
    const [low, high] = [Decimal.from(range.low), Decimal.from(range.high)];
    if (low === null || high === null) return null;
    const above = figure.compare(high) > 0;
    const points = above ? figure.subtract(high) : low.subtract(figure);
    if (points.compare(this.levels.points) <= 0) return null;
    const reference = referenceOf(range, above, percent(above ? high : low));
    return `số ${percent(figure)} khác ${formatShort(points, 1)} điểm % so với ${reference}.${ASK}`;
  }

  times(what, figure, range, small, measuredIn) {
    const [low, high] = [Decimal.from(range.low), Decimal.from(range.high)];
    if (low === null || high === null || figure.sign() < 0 || low.sign() < 0) return null;
    if (high.sign() > 0 && isFar(figure, high, this.levels.times, small)) {
      return aboveWords(what, figure, high, referenceOf(range, true, number(high)), measuredIn);
    }
    return isFar(low, figure, this.levels.times, small)
      ? belowWords(what, figure, low, referenceOf(range, false, number(low)), measuredIn)
      : null;
  }

  /** That nothing happened is no figure to hold against others. */
  checkOthers(line, figure, others) {
    if (!others || figure.sign() <= 0 || line.measuredIn.startsWith("%")) return;
    const middle = Decimal.of(others.middle);
    if (middle.sign() <= 0) return;
    const heads = others.perHead ? ", tính theo dân số" : "";
    const reference = `mức giữa của ${others.units} đơn vị cùng cấp (${formatShort(middle, 2)}${heads})`;
    if (isFar(figure, middle, this.levels.timesOfOthers, this.small(line))) {
      this.add("unlike-others", false, line, aboveWords("số", figure, middle, reference, line.measuredIn));
    } else if (isFar(middle, figure, this.levels.timesOfOthers, this.small(line))) {
      this.add("unlike-others", false, line, belowWords("số", figure, middle, reference, line.measuredIn));
    }
  }
}
