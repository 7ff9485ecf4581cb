// A block copied from Excel: tabs between columns, lines between rows; goes over the cells from where one stands.
const NIL = new Set(["-", "–", "—"]);
const MISSING = new Set(["…", "..."]);

export const isBlock = (words) => /\t|\r?\n(?=.)/s.test(words.replace(/\r?\n$/, ""));

const cellsOf = (words) =>
  words
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));

/**
 * Puts the block into the fields.
 *
 * @param rows from the one that is pasted at on
 * @param start the field of the first row where it begins
 * @returns rows that changed, and sentences about what was not taken
 */
export const pasteBlock = (words, rows, start) => {
  const changed = [];
  const left = [];
  const first = Math.max(0, rows[0].inputs.indexOf(start));
  cellsOf(words).forEach((cells, index) => {
    const row = rows[index];
    if (!row) {
      if (cells.some((cell) => cell !== "")) left.push(`dòng ${index + 1}: biểu không còn dòng nào`);
      return;
    }
    if (putRow(row, cells, first, index, left)) changed.push(row);
  });
  return { changed, left };
};

const putRow = (row, cells, first, index, left) => {
  if (cells.every((cell) => cell === "")) return false;
  if (cells.length === 1 && row.quality && (NIL.has(cells[0]) || MISSING.has(cells[0]))) {
    row.say(NIL.has(cells[0]) ? "NIL" : "MISSING");
    return true;
  }
  row.say?.call(row, "");
  const inputs = row.inputs;
  let taken = false;
  cells.forEach((cell, column) => {
    const input = inputs[first + column] ?? null;
    if (cell === "") return;
    if (!input) {
      left.push(`dòng ${index + 1}, cột ${column + 1} (“${cell.slice(0, 20)}”): “${row.name}” không có ô này`);
      return;
    }
    if (row.line.figure && !/\d/.test(cell)) {
      left.push(`dòng ${index + 1} (“${cell.slice(0, 20)}”): không phải là số`);
      return;
    }
    input.value = cell;
    row.touched(input);
    taken = true;
  });
  return taken;
};
