// What the page says about itself: the bar at the foot, the state of each cell, the summary on top.
const link = (words, address) => {
  const element = document.createElement("a");
  element.textContent = words;
  element.href = address;
  return element;
};

export class Signs {
  constructor(form) {
    this.form = form;
    this.bar = form.querySelector("[data-status]");
    this.counter = form.querySelector("[data-count]");
    this.top = document.getElementById("loi");
    this.templates = document.getElementById("dau-hieu");
  }

  status(words) {
    if (this.bar && this.bar.textContent !== words) this.bar.textContent = words;
  }

  signIn(words, here) {
    this.bar.replaceChildren(`${words} `, link("Đăng nhập lại", here));
  }

  count(answered) {
    if (this.counter) this.counter.textContent = `${answered}/${this.form.dataset.asked} đã nhập`;
  }

  /** @param name saved, waiting, unsaved, look */
  state(row, name) {
    const place = row.part?.("state");
    const sign = this.templates?.content.querySelector(`[data-sign="${name}"]`);
    if (!place || !sign || place.dataset.shows === name) return;
    place.dataset.shows = name;
    place.replaceChildren(...[...sign.cloneNode(true).childNodes]);
  }

  saved(row, cell) {
    if (!row.part) return;
    row.element.dataset.by = cell.by;
    row.element.dataset.moment = cell.moment;
    row.part("saved").textContent = `${cell.moment}, ${cell.by}`;
    this.state(row, "saved");
  }

  /** The sentences of rules that a row does not keep. */
  faults(row, results) {
    this.sentences(row.part("faults"), results);
    const open = results.some((result) => result.hard || !result.explained);
    const shows = row.part("state").dataset.shows;
    if (open && shows !== "unsaved" && shows !== "waiting") this.state(row, "look");
    else if (!open && shows === "look" && row.conflict === null) this.state(row, "saved");
  }

  sentences(place, results) {
    const words = JSON.stringify(results.map((result) => [result.words, result.hard]));
    if (place.dataset.words === words) return;
    place.dataset.words = words;
    place.replaceChildren(
      ...results.map((result) => {
        const element = document.createElement("p");
        element.textContent = result.words;
        if (result.hard) element.className = "is-hard";
        return element;
      }),
    );
  }

  /** All of them at once, each linked to its cell, in the same words as there. */
  summary(results, rowOf) {
    if (this.top.querySelector("[role=alert]")) return;
    const words = JSON.stringify(results.map((result) => result.words));
    if (this.top.dataset.words === words) return;
    this.top.dataset.words = words;
    if (results.length === 0) {
      this.top.replaceChildren();
      return;
    }
    const box = document.createElement("div");
    box.className = "error-summary";
    const heading = document.createElement("h2");
    heading.textContent = this.top.dataset.title;
    const list = document.createElement("ul");
    for (const result of results) {
      const row = result.lines.map(rowOf).find(Boolean);
      const item = document.createElement("li");
      if (row) {
        const to = link(result.words, `#${row.element.id}`);
        to.addEventListener("click", () => setTimeout(() => row.focus()));
        item.append(to);
      } else {
        item.textContent = result.words;
      }
      list.append(item);
    }
    box.append(heading, list);
    this.top.replaceChildren(box);
  }

  /** What was taken of a paste, or why a file was not sent. */
  note(words) {
    let place = document.getElementById("nhac");
    if (!place) {
      place = document.createElement("p");
      place.id = "nhac";
      place.className = "notice";
      place.setAttribute("role", "status");
      this.form.before(place);
    }
    place.textContent = words;
  }

  leftover(lines) {
    const place = document.createElement("details");
    place.className = "notice";
    place.open = true;
    const summary = document.createElement("summary");
    summary.textContent = `${lines.length} ô mới lưu trên máy này, chưa gửi được vì báo cáo đang khóa`;
    const list = document.createElement("ul");
    for (const words of lines) {
      const item = document.createElement("li");
      item.textContent = words;
      list.append(item);
    }
    place.append(summary, list);
    this.form.before(place);
  }
}
