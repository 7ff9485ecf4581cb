import { formatShort } from "./decimal.js";
import { isPercent } from "./answers.js";

export const number = (figure) => formatShort(figure, 6);

export const shown = (line, figure) =>
  formatShort(figure, Math.max(line.decimals, figure.scale > 0 ? 2 : 0)) + (isPercent(line) ? "%" : "");

/** Số hộ nghèo (312). */
export const named = (line, figure) => `${line.label} (${shown(line, figure)})`;

export const lowerFirst = (words) => words.slice(0, 1).toLowerCase() + words.slice(1);
