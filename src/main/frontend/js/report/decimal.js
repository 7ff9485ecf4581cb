// Exact decimals: an unscaled BigInt and a scale, as java.math.BigDecimal has them. A browser's own numbers are binary.
const TEN = 10n;
const DIGITS = 16;

const power = (exponent) => TEN ** BigInt(exponent);
const digits = (number) => number.toString().length;
const magnitude = (number) => (number < 0n ? -number : number);

export class Decimal {
  constructor(unscaled, scale) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  /** "1234.50", with a point for decimals. */
  static of(plain) {
    const point = plain.indexOf(".");
    if (point < 0) return new Decimal(BigInt(plain), 0);
    return new Decimal(BigInt(plain.slice(0, point) + plain.slice(point + 1)), plain.length - point - 1);
  }

  static from(plain) {
    return plain === null || plain === undefined || plain === "" ? null : Decimal.of(plain);
  }

  at(scale) {
    return this.unscaled * power(scale - this.scale);
  }

  add(other) {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  negate() {
    return new Decimal(-this.unscaled, this.scale);
  }

  subtract(other) {
    return this.add(other.negate());
  }

  multiply(other) {
    return new Decimal(this.unscaled * other.unscaled, this.scale + other.scale);
  }

  abs() {
    return this.unscaled < 0n ? this.negate() : this;
  }

  compare(other) {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.at(scale) - other.at(scale);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  sign() {
    return this.unscaled < 0n ? -1 : this.unscaled > 0n ? 1 : 0;
  }

  isZero() {
    return this.unscaled === 0n;
  }

  /** To 16 digits, half to even, as MathContext.DECIMAL64 divides on the server. */
  divide(other) {
    const preferred = this.scale - other.scale;
    const dividend = magnitude(this.unscaled);
    const divisor = magnitude(other.unscaled);
    const more = Math.max(0, DIGITS + 2 + digits(divisor) - digits(dividend));
    const numerator = dividend * power(more);
    let quotient = numerator / divisor;
    let sticky = numerator % divisor !== 0n;
    let scale = preferred + more;
    const drop = digits(quotient) - DIGITS;
    if (drop > 0) {
      const unit = power(drop);
      const rest = quotient % unit;
      quotient /= unit;
      scale -= drop;
      const half = unit / 2n;
      if (rest > half || (rest === half && (sticky || quotient % 2n === 1n))) quotient += 1n;
      sticky = sticky || rest !== 0n;
    }
    while (!sticky && scale > preferred && quotient !== 0n && quotient % TEN === 0n) {
      quotient /= TEN;
      scale -= 1;
    }
    const negative = this.sign() * other.sign() < 0;
    const result = new Decimal(negative ? -quotient : quotient, scale);
    return result.scale < 0 ? new Decimal(result.at(0), 0) : result;
  }

  /** Half-up to so many decimals. */
  round(decimals) {
    if (this.scale <= decimals) return new Decimal(this.at(decimals), decimals);
    const unit = power(this.scale - decimals);
    const size = magnitude(this.unscaled);
    const rounded = (size + unit / 2n) / unit;
    return new Decimal(this.unscaled < 0n ? -rounded : rounded, decimals);
  }

  stripped() {
    let { unscaled, scale } = this;
    while (scale > 0 && unscaled % TEN === 0n) {
      unscaled /= TEN;
      scale -= 1;
    }
    return new Decimal(unscaled, scale);
  }

  /** With a point for decimals. */
  plain() {
    const words = magnitude(this.unscaled)
      .toString()
      .padStart(this.scale + 1, "0");
    const sign = this.unscaled < 0n ? "-" : "";
    return this.scale === 0
      ? sign + words
      : `${sign}${words.slice(0, -this.scale)}.${words.slice(-this.scale)}`;
  }
}

const TRUE_MINUS = "\u2212";

/** 1234567.5 with 1 decimal is 1.234.567,5. */
export const format = (number, decimals) => {
  const plain = number.round(decimals).abs().plain();
  const [whole, fraction] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const sign = number.round(decimals).sign() < 0 ? TRUE_MINUS : "";
  return sign + grouped + (fraction ? `,${fraction}` : "");
};

/** As format, without zeros at the end. */
export const formatShort = (number, decimals) => {
  const short = number.round(decimals).stripped();
  return format(short, short.scale);
};
