// History, comments and files of a figure: opened beside the form, and files made ready to send.
import { prepareFiles } from "./pictures.js";

export class Panels {
  constructor(rows, note) {
    this.desk = document.querySelector(".entry-desk");
    this.panels = [...document.querySelectorAll(".panel")];
    for (const row of rows) {
      row.element.querySelector(".row-more")?.addEventListener("click", (event) => this.open(event, row));
    }
    for (const panel of this.panels) panel.addEventListener("toggle", () => this.arrange());
    for (const form of document.querySelectorAll("form[data-files]")) prepareFiles(form, note);
    this.openNamed();
    this.arrange();
  }

  open(event, row) {
    event.preventDefault();
    const wanted = document.getElementById(`t-${row.element.id}`);
    for (const panel of this.panels) panel.open = panel === wanted;
    this.arrange();
    wanted.querySelector("summary").focus();
  }

  openNamed() {
    const named = this.panels.find((panel) => location.hash === `#${panel.id}`);
    if (named) named.open = true;
  }

  arrange() {
    this.desk?.classList.toggle("with-panel", this.panels.some((panel) => panel.open));
  }
}
