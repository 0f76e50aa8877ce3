// Sees to it that nothing typed into a field is lost: saves it as one types, and keeps it in this browser for as long as the server has
// not said that it is on the disk. After a broken connection, or when the page is opened again, what was kept is sent again.
// Fetched where such a field stands.

const Pause = 60;
const Patience = 8000;
const Retry = 1000;

const words = {
  saved: "Saved.",
  kept: "Kept on this device until the connection is back.",
  out: "Kept on this device. You are signed out: sign in again, open this page, and it is saved.",
  closed: "Kept on this device. This can no longer be saved here; please copy what you wrote.",
};

export function attach(field) {
  if (field.keeper?.address !== field.dataset.keeps) {
    field.keeper = new Keeper(field);
    field.keeper.begin();
  }
  return field.keeper;
}

class Keeper {
  constructor(field) {
    this.field = field;
    this.address = field.dataset.keeps;
    this.key = "careerladder " + field.dataset.keeps + " " + field.dataset.owner;
    // What the server has: what it sent with the page, until it says otherwise.
    this.base = field.defaultValue;
    this.version = Number(field.dataset.version);
    this.sentAt = 0;
    addEventListener("online", () => this.send());
  }

  // What was kept here the last time, or typed before this script was there, is sent first.
  begin() {
    const kept = this.read();
    if (kept && kept.text !== this.base) this.field.value = merge(kept.base, kept.text, this.base);
    if (this.field.value !== this.base) this.typed();
    else this.forget();
  }

  get isCurrent() {
    return this.field.keeper === this && this.field.isConnected;
  }

  typed() {
    try {
      localStorage.setItem(this.key, JSON.stringify({ base: this.base, text: this.field.value }));
    } catch {
      // No room, or a browser that keeps nothing: then it stands in the field alone until it is saved.
    }
    this.send();
  }

  async send() {
    if (this.isSending || !this.isCurrent) return;
    this.isSending = true;
    clearTimeout(this.again);
    while (this.isCurrent && this.field.value !== this.base) {
      const wait = this.sentAt + Pause - performance.now();
      if (wait > 0) await new Promise(done => setTimeout(done, wait));
      if (!await this.sendOnce()) break;
    }
    this.isSending = false;
  }

  async sendOnce() {
    const text = this.field.value;
    const body = JSON.stringify({ text, version: this.version });
    this.sentAt = performance.now();
    let answer;
    try {
      answer = await fetch(this.address, {
        method: "PUT", body, headers: { "Content-Type": "application/json" }, redirect: "manual", signal: AbortSignal.timeout(Patience),
        keepalive: body.length < 20000, // goes on when the page is left; browsers allow it for little
      });
    } catch {
      return this.later(words.kept);
    }
    if (answer.type === "opaqueredirect" || answer.status === 401) return this.later(words.out);
    if (answer.status === 429 || answer.status >= 500) return this.later(words.kept);
    if (answer.status !== 200 && answer.status !== 409) {
      this.say(words.closed);
      return false;
    }
    const told = await answer.json().catch(() => null);
    if (!told) return this.later(words.kept);
    this.version = told.version;
    if (answer.status === 409) {
      // The same person wrote in another window meanwhile: both are kept.
      this.show(merge(this.base, this.field.value, told.text));
      this.base = told.text;
    } else {
      this.base = text;
    }
    if (this.field.value === this.base) {
      this.forget();
      this.say(words.saved);
    }
    return true;
  }

  later(said) {
    this.say(said);
    this.again = setTimeout(() => this.send(), Retry);
    return false;
  }

  show(text) {
    const { selectionStart, selectionEnd } = this.field;
    this.field.value = text;
    this.field.setSelectionRange(selectionStart, selectionEnd);
  }

  say(said) {
    const place = this.field.parentElement?.querySelector("[data-said]");
    // Said once, not with every letter.
    if (place && place.textContent !== said) place.textContent = said;
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept.
    }
  }
}

// What becomes of a text that two changed: the change of mine in theirs, where it still fits; otherwise what I wrote, behind theirs.
export function merge(base, mine, theirs) {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  let start = 0;
  while (start < base.length && start < mine.length && base[start] === mine[start]) start++;
  let end = 0;
  while (end < base.length - start && end < mine.length - start && base[base.length - 1 - end] === mine[mine.length - 1 - end]) end++;
  const before = base.slice(0, start), after = base.slice(base.length - end), written = mine.slice(start, mine.length - end);
  if (base.length === start + end) {
    if (theirs.startsWith(before) && (after !== "" || theirs.length === before.length)) return before + written + theirs.slice(start);
    if (after !== "" && theirs.endsWith(after)) return theirs.slice(0, theirs.length - end) + written + after;
  }
  return theirs + (theirs === "" || theirs.endsWith("\n") ? "" : "\n") + (written || mine);
}
