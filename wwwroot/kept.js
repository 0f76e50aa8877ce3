// Sees to it that nothing typed into a field is lost: sends it as one types, and keeps it in this browser for as long as the server has
// not said that it is on the disk. After a broken connection, or when the page is opened again, what was kept is sent again.
// A field of a form is sent as a draft: it is put into the field again until the form is sent. Fetched where such a field stands.

const Pause = 60;
const LongerPause = 300;
const Patience = 8000;
const Retry = 1000;
const MostUnsure = 20;

const words = {
  saved: "Saved.",
  kept: "Kept on this device until the connection is back.",
  out: "Kept on this device. You are signed out: sign in again, open this page, and it is saved.",
  outDraft: "Kept on this device. You are signed out: sign in again, open this page, and you find it here.",
  closed: "Kept on this device. This can no longer be saved here; please copy what you wrote.",
  found: "These words are as you left them; they are not saved yet.",
};

export function attach(field) {
  if (field.keeper?.address !== field.dataset.keeps) {
    field.keeper = new Keeper(field);
    field.keeper.begin();
  }
  return field.keeper;
}

const keepers = () => [...document.querySelectorAll("[data-keeps]")].map(field => field.keeper).filter(keeper => keeper);

addEventListener("online", () => keepers().forEach(keeper => keeper.send()));

// What was typed while the page's own line was down it never heard of. It hears it before the form is sent, and once the line is back.
addEventListener("submit", event => {
  for (const keeper of keepers()) if (keeper.field.form === event.target) keeper.tell();
}, true);
new MutationObserver(() => {
  if (document.getElementById("components-reconnect-modal").classList.contains("components-reconnect-hide")) keepers().forEach(keeper => keeper.tell());
}).observe(document.getElementById("components-reconnect-modal"), { attributeFilter: ["class"] });

class Keeper {
  constructor(field) {
    this.field = field;
    this.address = field.dataset.keeps;
    this.key = "careerladder " + field.dataset.keeps + " " + field.dataset.owner;
    this.isDraft = "draft" in field.dataset;
    this.isLine = "line" in field.dataset;
    this.pause = this.isDraft || this.isLine ? LongerPause : Pause;
    // What the server has: what it sent with the page, until it says otherwise.
    this.base = field.dataset.base ?? field.defaultValue;
    this.version = Number(field.dataset.version ?? 0);
    // Sent, and no answer came: each of them may be what the server has.
    this.unsure = [];
    this.sentAt = 0;
    field.addEventListener("blur", () => this.left());
    new MutationObserver(() => this.adopt()).observe(field, { attributeFilter: ["data-version"] });
  }

  // What was kept here the last time, or typed before this script was there, is sent first.
  begin() {
    const kept = this.read();
    const isFound = kept && kept.text !== this.base;
    if (isFound) this.show(this.isDraft || kept.sent === this.base ? kept.text : merge(kept.base, kept.text, this.base));
    if (this.field.value === this.base) this.forget();
    else this.keep();
    if (!this.isDraft) return;
    if (isFound) this.tell(true);
    this.isFound = isFound || "found" in this.field.dataset;
    if (this.isFound) this.say(words.found);
  }

  get isCurrent() {
    return this.field.keeper === this && this.field.isConnected;
  }

  get isUnsent() {
    return this.field.value !== this.base && !this.isDone && !(this.field.required && !this.field.value.trim());
  }

  typed() {
    this.isDone = false;
    this.wasTyped = true;
    this.isFound = false;
    if (this.isLine && /[\r\n]/.test(this.field.value)) this.show(this.field.value);
    if (this.isDraft && !this.isInTrouble) this.say("");
    this.keep();
  }

  keep() {
    if (this.isUnsent) this.write();
    else this.forget();
    this.send();
  }

  // A point that was emptied stays as it was: it is taken away with its button.
  left() {
    if (this.field.required && !this.field.value.trim()) this.show(this.base);
    this.adopt();
  }

  // What others made of it meanwhile, unless somebody is writing here.
  adopt() {
    const version = Number(this.field.dataset.version ?? 0);
    if (this.isDraft || this.isSending || version === this.version || this.field.value !== this.base || document.activeElement === this.field) return;
    this.version = version;
    this.base = this.field.defaultValue;
    this.show(this.base);
  }

  tell(isCertain) {
    if (this.isDraft && (isCertain || this.wasTyped) && this.isCurrent) this.field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // The form was sent: the draft has done its work. Answers once nothing of it is on its way any more.
  async done() {
    this.isDone = true;
    this.wasTyped = false;
    clearTimeout(this.again);
    this.forget();
    this.say("");
    await Promise.race([this.sending, new Promise(late => setTimeout(late, Retry))]);
    this.base = "";
  }

  // What was taken stands elsewhere now, and what was typed behind it stays.
  taken(text) {
    this.show(this.field.value.startsWith(text) ? this.field.value.slice(text.length).trimStart() : this.field.value);
    this.isDone = false;
    this.tell(true);
    this.keep();
  }

  send() {
    if (!this.isSending && this.isCurrent) this.sending = this.sendAll();
  }

  async sendAll() {
    this.isSending = true;
    clearTimeout(this.again);
    while (this.isCurrent && this.isUnsent) {
      const wait = this.sentAt + this.pause - performance.now();
      if (wait > 0) await new Promise(done => setTimeout(done, wait));
      if (!this.isUnsent || !await this.sendOnce()) break;
    }
    this.isSending = false;
    this.adopt();
  }

  async sendOnce() {
    const text = this.field.value;
    const body = JSON.stringify({ text, version: this.version });
    this.sentAt = performance.now();
    this.unsure = [...this.unsure, text].slice(-MostUnsure);
    this.write();
    let answer;
    try {
      answer = await fetch(this.address, {
        method: "PUT", body, headers: { "Content-Type": "application/json" }, redirect: "manual", signal: AbortSignal.timeout(Patience),
        keepalive: body.length < 20000, // goes on when the page is left; browsers allow it for little
      });
    } catch {
      return this.later(words.kept);
    }
    if (answer.type === "opaqueredirect" || answer.status === 401) return this.later(this.isDraft ? words.outDraft : words.out);
    if (answer.status === 429 || answer.status >= 500) return this.later(words.kept);
    if (answer.status !== 200 && answer.status !== 409) {
      this.say(words.closed);
      return false;
    }
    const told = await answer.json().catch(() => null);
    if (!told) return this.later(words.kept);
    this.version = told.version;
    if (answer.status === 409) {
      // The same person wrote in another window meanwhile, or the other at the same point: both are kept.
      if (!this.unsure.includes(told.text)) this.show(merge(this.base, this.field.value, told.text));
      this.base = told.text;
    } else {
      this.base = text;
    }
    this.unsure = [];
    if (this.isDone) return true;
    if (this.field.value === this.base) {
      this.forget();
      if (this.isInTrouble || !this.isDraft) this.say(!this.isDraft ? words.saved : this.isFound ? words.found : "");
      this.isInTrouble = false;
    } else {
      this.write();
    }
    return true;
  }

  later(said) {
    if (this.isDone) return false;
    this.isInTrouble = true;
    this.say(said);
    this.again = setTimeout(() => this.send(), Retry);
    return false;
  }

  show(text) {
    const { selectionStart, selectionEnd } = this.field;
    const shown = this.isLine ? text.replace(/\s*[\r\n]+\s*/g, " ") : text;
    if (this.field.value === shown) return;
    this.field.value = shown;
    if (document.activeElement === this.field) this.field.setSelectionRange(selectionStart, selectionEnd);
  }

  say(said) {
    const place = document.getElementById(this.field.dataset.says);
    // Said once, not with every letter.
    if (place && place.textContent !== said) place.textContent = said;
  }

  write() {
    try {
      localStorage.setItem(this.key, JSON.stringify({ base: this.base, text: this.field.value, sent: this.unsure.at(-1) }));
    } catch {
      // No room, or a browser that keeps nothing: then it stands in the field alone until it is saved.
    }
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
