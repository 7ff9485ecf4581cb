// What was typed and the server has not acknowledged yet, kept in this browser per person, report and form version.
import { saysTheSame } from "./meaning.js";

export const PREFIX = "tongket-nhap:";

const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
};

export class Draft {
  constructor(key, about) {
    this.key = key;
    this.about = about;
    this.cells = read(key)?.cells ?? {};
    this.kept = true;
  }

  /** @param revision that the person saw */
  put(code, revision, typed) {
    const before = this.cells[code];
    this.cells[code] = { revision, typed, sent: before?.revision === revision ? before.sent : undefined };
    this.write();
  }

  /** Remembers what goes to the server, whose answer this page may not live to hear. */
  sending(code, typed) {
    const cell = this.cells[code];
    const isSameAs = (other) => JSON.stringify(other) === JSON.stringify(typed);
    if (!cell || cell.sent?.some(isSameAs)) return;
    cell.sent = [...(cell.sent ?? []), typed];
    this.write();
  }

  /** Whether what stands now is what this browser sent last time, and not somebody else's. */
  isOwn(row, standing) {
    const cell = this.cells[row.code];
    if (!cell?.sent || standing.revision !== cell.revision + 1) return false;
    return cell.sent.some((typed) => saysTheSame(row.line, typed, standing.typed));
  }

  /** Forgets a cell, unless it was typed on since it was sent. */
  drop(code, sent) {
    if (sent && this.cells[code] && JSON.stringify(this.cells[code].typed) !== JSON.stringify(sent)) return false;
    delete this.cells[code];
    this.write();
    return true;
  }

  get codes() {
    return Object.keys(this.cells);
  }

  write() {
    try {
      if (this.codes.length === 0) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify({ ...this.about, cells: this.cells }));
      this.kept = true;
    } catch {
      // A browser that keeps nothing: the page says so, and the server is the only place.
      this.kept = false;
    }
  }
}

/** All drafts of one person on this machine. */
export const draftsOf = (person) => {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`${PREFIX}${person}:`))
      .map((key) => ({ key, ...read(key) }))
      .filter((draft) => draft.cells && Object.keys(draft.cells).length > 0);
  } catch {
    return [];
  }
};

/** So that the browser does not clear the drafts when its disk is short; it may refuse. */
export const askToPersist = () => navigator.storage?.persist?.().catch(() => false);
