// What a row asks of the person: which number is meant, or which of two answers is to stand.
import { Decimal, formatShort } from "./checks.js";

const paragraph = (words, kind) => {
  const element = document.createElement("p");
  element.textContent = words;
  if (kind) element.className = kind;
  return element;
};

const button = (words, act) => {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "button-plain";
  element.textContent = words;
  element.addEventListener("click", act);
  return element;
};

const shown = (plain) => {
  const number = Decimal.of(plain);
  return formatShort(number, Math.max(0, number.scale));
};

/** “1.5” là số nào? */
const askElement = (row, ask, choose) => {
  const set = document.createElement("fieldset");
  set.className = "ask";
  const legend = document.createElement("legend");
  legend.textContent = `“${ask.typed}” là số nào?`;
  set.append(legend);
  for (const plain of ask.meanings) {
    set.append(button(shown(plain), () => choose(ask.name, plain)));
  }
  return set;
};

const number = (typed) => {
  const shown = typed.value || (typed.numerator || typed.denominator ? `${typed.numerator}/${typed.denominator}` : "");
  return shown && typed.quality === "ESTIMATE" ? `ước ${shown}` : shown;
};

const inWords = (typed) =>
  ({ NIL: "không phát sinh", MISSING: "chưa có số liệu" })[typed.quality] ??
  (typed.words || number(typed) || "chưa nhập");

const conflictElement = (row, take, keep) => {
  const theirs = row.conflict;
  const box = document.createElement("div");
  box.className = "conflict";
  const words = paragraph("");
  const strong = document.createElement("strong");
  strong.textContent = inWords(theirs.typed);
  words.append(`${theirs.by}, ${theirs.moment}: `, strong);
  const mine = document.createElement("strong");
  mine.textContent = inWords(row.typed());
  const own = paragraph("");
  own.append("Anh/chị vừa nhập: ", mine);
  const acts = document.createElement("p");
  acts.append(button(`Giữ số của ${theirs.by}`, take), " ", button("Lưu số của tôi", keep));
  box.append(words, own, acts);
  return box;
};

/** Draws it; says nothing where there is nothing to ask. */
export const showTrouble = (row, acts) => {
  const place = row.part("trouble");
  const { asks, problems } = row.reading();
  const parts = problems.map((words) => paragraph(words, "field-error"));
  if (row.problem) parts.push(paragraph(row.problem, "field-error"));
  if (row.conflict) parts.push(conflictElement(row, acts.take, acts.keep));
  else parts.push(...asks.map((ask) => askElement(row, ask, acts.choose)));
  place.replaceChildren(...parts);
  for (const field of row.fields.values()) {
    if (problems.length > 0 || asks.length > 0) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  return parts.length > 0;
};
