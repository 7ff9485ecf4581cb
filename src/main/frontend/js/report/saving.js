// Sends what was typed, one cell after the other, and again when the line or the session comes back.
const WAITS = [2, 5, 10, 20, 30];

export class Saving {
  constructor(server, draft, told) {
    this.server = server;
    this.draft = draft;
    this.told = told;
    this.queue = [];
    this.running = null;
    this.failures = 0;
    this.timer = null;
    this.state = "idle";
    addEventListener("online", () => this.again());
  }

  /** @param row anything with code, revision and typed() */
  add(row) {
    if (!this.queue.includes(row)) this.queue.push(row);
    return this.run();
  }

  run() {
    this.running ??= this.work().finally(() => {
      this.running = null;
      if (this.queue.length > 0 && this.timer === null && this.state === "idle") this.run();
    });
    return this.running;
  }

  async work() {
    while (this.queue.length > 0) {
      const row = this.queue[0];
      const typed = row.typed();
      this.told(row, { outcome: "sending" });
      this.draft.sending(row.code, typed);
      const answer = await this.server.save(row.code, row.revision, typed);
      if (answer.outcome === "away" || answer.outcome === "ended" || answer.outcome === "other") {
        this.wait(answer.outcome);
        this.told(row, answer);
        return;
      }
      this.queue.shift();
      this.failures = 0;
      this.state = "idle";
      this.told(row, { ...answer, sent: typed });
    }
  }

  /** No clock of the browser is believed; it only counts seconds until the next try. */
  wait(state) {
    this.state = state;
    clearTimeout(this.timer);
    const seconds = WAITS[Math.min(this.failures, WAITS.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => this.again(), seconds * 1000);
  }

  again() {
    clearTimeout(this.timer);
    this.timer = null;
    this.state = "idle";
    if (this.queue.length > 0) this.run();
  }

  /** The page is going: whatever is not acknowledged is sent once more and outlives the page; the draft stays until it is. */
  leave(rows) {
    for (const row of rows) {
      const typed = row.typed();
      this.draft.sending(row.code, typed);
      this.server.save(row.code, row.revision, typed, true);
    }
  }

  get isDone() {
    return this.queue.length === 0;
  }
}
