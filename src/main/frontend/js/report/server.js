// Talks with the server; says in one word what came of it.
export class Server {
  constructor(form) {
    this.address = form.dataset.address;
    this.person = form.dataset.person;
    this.token = form.querySelector("[name=_csrf]").value;
  }

  request(path, options) {
    return fetch(this.address + path, { redirect: "manual", credentials: "same-origin", ...options });
  }

  /** saved, conflict, asked, locked, ended, refused or away, with what the server said. */
  async save(code, revision, typed, keepalive = false) {
    let response;
    try {
      response = await this.post(code, revision, typed, keepalive);
      if (this.isRefused(response) && (await this.renew()) === "renewed") {
        response = await this.post(code, revision, typed, keepalive);
      }
    } catch {
      return { outcome: "away" };
    }
    return this.told(response);
  }

  post(code, revision, typed, keepalive) {
    return this.request("/o", {
      method: "POST",
      keepalive,
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": this.token },
      body: JSON.stringify({ line: code, revision, typed }),
    });
  }

  isRefused(response) {
    return response.type === "opaqueredirect" || response.status === 401 || response.status === 403;
  }

  async told(response) {
    if (this.isRefused(response)) {
      const standing = await this.standing();
      return { outcome: standing.outcome === "there" ? "refused" : standing.outcome };
    }
    const outcome = { 200: "saved", 409: "conflict", 422: "asked", 423: "locked" }[response.status];
    if (!outcome) return { outcome: response.status === 404 ? "refused" : "away" };
    try {
      return { outcome, ...(await response.json()) };
    } catch {
      return { outcome: "away" };
    }
  }

  /** Whether the person is still signed in here: there, ended, other (somebody else is), away. */
  async standing() {
    try {
      const response = await this.request("/trang-thai", { headers: { Accept: "application/json" } });
      if (response.type === "opaqueredirect" || response.status === 401) return { outcome: "ended" };
      if (response.status === 403) return { outcome: "refused" };
      if (!response.ok) return { outcome: "away" };
      const said = await response.json();
      return { outcome: said.person === this.person ? "there" : "other", ...said };
    } catch {
      return { outcome: "away" };
    }
  }

  /** After signing in again in another window the page goes on with the new session. */
  async renew() {
    const standing = await this.standing();
    if (standing.outcome !== "there" || standing.token === this.token) return standing.outcome;
    this.token = standing.token;
    return "renewed";
  }
}
