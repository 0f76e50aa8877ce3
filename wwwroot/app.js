// The little that markup and CSS cannot do. Everything here is a comfort: without it the site still works, but for the two reconnect buttons.

// Ctrl K goes to the find box; Escape closes an opened menu and gives the focus back to what opened it.
document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key === "k") {
    const find = document.querySelector("input[type=search]");
    if (find) {
      event.preventDefault();
      find.focus();
      find.select();
    }
  }
  // One paragraph: Enter makes no second one, but sends the form, if there is one.
  if (event.key === "Enter" && !event.isComposing && event.target.matches?.("textarea[data-line]")) {
    event.preventDefault();
    event.target.form?.requestSubmit();
  }
  if (event.key === "Escape") {
    for (const open of document.querySelectorAll("details.drop[open], details.menu-switch[open]")) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  }
});

document.addEventListener("click", async event => {
  // A click beside an opened drop-down closes it.
  for (const open of document.querySelectorAll("details.drop[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }

  // Passkeys need a script that most pages never do.
  const passkey = event.target.closest?.("[data-passkey]");
  if (passkey) (await import(new URL(passkey.dataset.script, document.baseURI))).go(passkey);

  const does = event.target.closest?.("[data-does]")?.dataset.does;
  if (does === "show") show(event.target.closest("[data-does]"));
  if (does === "reload") location.reload();
  if (does === "print") print();
  if (does === "copy") {
    const button = event.target.closest("[data-does]");
    const from = document.getElementById(button.dataset.copies);
    // Browsers keep the clipboard from pages that came without TLS; what is selected can still be copied the old way.
    from.select?.();
    const copied = navigator.clipboard ? await navigator.clipboard.writeText(from.value ?? from.innerText).then(() => true, () => false) : document.execCommand("copy");
    button.textContent = copied ? "Copied" : "Please copy it by hand";
  }
  if (does === "play") play(event.target.closest("[data-does]"));
  if (does === "reconnect" && !await Blazor.reconnect()) location.reload();
});

// Pressing a button leaves the field one was in; what was said of that field goes, and the button moves away under the finger before it
// is let go. It was pressed all the same.
let pressed;
document.addEventListener("mousedown", event => {
  pressed = event.button === 0 ? { button: event.target.closest?.("button"), x: event.clientX, y: event.clientY } : undefined;
}, true);
document.addEventListener("mouseup", event => {
  const { button, x, y } = pressed ?? {};
  pressed = undefined;
  if (button?.isConnected && !button.disabled && !button.contains(event.target) && Math.hypot(event.clientX - x, event.clientY - y) < 4) button.click();
}, true);

// A password is shown to whoever types it, until it is sent: only then do browsers know it for one.
function show(button, isShown = button.getAttribute("aria-pressed") !== "true") {
  document.getElementById(button.getAttribute("aria-controls")).type = isShown ? "text" : "password";
  button.setAttribute("aria-pressed", isShown);
}
document.addEventListener("submit", event => {
  for (const button of event.target.querySelectorAll("[data-does=show][aria-pressed=true]")) show(button, false);
}, true);

// Fields in which nothing typed may be lost have a script that other pages never need. What is typed before it is there counts too.
// A field that cannot be typed into yet is drawn anew before it can.
function keep(field) {
  return import(new URL(field.dataset.script, document.baseURI)).then(script => script.attach(field));
}
function keepAll() {
  for (const field of document.querySelectorAll("[data-keeps]:enabled")) if (field.keeper?.address !== field.dataset.keeps) keep(field);
}
document.addEventListener("input", async event => {
  const field = event.target.closest?.("[data-keeps]");
  if (field?.keeper?.address === field?.dataset.keeps) field?.keeper.typed();
  else if (field) (await keep(field)).typed();
});
// Asked for by the live parts of pages.
window.careerladder = {
  // The keyboard goes along with what was moved, unless it has gone elsewhere meanwhile.
  focus: element => {
    if (document.activeElement === document.body || element.closest("section, article")?.contains(document.activeElement)) element.focus();
  },
  sent: id => document.getElementById(id)?.keeper?.done(),
  taken: (id, text) => document.getElementById(id)?.keeper?.taken(text),
};

// A live part of a page is drawn anew once its line is there. What was opened in it meanwhile is opened again, and the keyboard goes back
// to where it was.
const waiting = "fieldset.when-live:disabled";
const meanwhile = new Map();
let stood;
function wordsOf(part) {
  return (part.localName === "details" ? part.querySelector("summary") : part)?.textContent.trim();
}
function nameOf(part) {
  const words = wordsOf(part);
  const same = [...document.querySelectorAll(part.localName)].filter(other => wordsOf(other) === words);
  return [location.pathname, part.localName, words, same.indexOf(part)].join("\n");
}
function openAgain() {
  if (meanwhile.size === 0 && !stood) return;
  for (const part of document.querySelectorAll("fieldset.when-live:enabled :is(details, summary, a)")) {
    const name = nameOf(part);
    if (meanwhile.has(name)) {
      part.open = meanwhile.get(name);
      meanwhile.delete(name);
    }
    if (name === stood) {
      stood = undefined;
      if (document.activeElement === document.body) part.focus({ preventScroll: true });
    }
  }
}
document.addEventListener("toggle", event => {
  if (event.target.closest?.(waiting)) meanwhile.set(nameOf(event.target), event.target.open);
}, true);
function standsAt(part) {
  stood = part?.matches("summary, a") && part.closest(waiting) ? nameOf(part) : undefined;
}
document.addEventListener("focusin", event => standsAt(event.target));
// On a slow line much can be opened before this script is there.
for (const part of document.querySelectorAll(`${waiting} details[open]`)) meanwhile.set(nameOf(part), true);
standsAt(document.activeElement);

document.addEventListener("DOMContentLoaded", () => {
  // Whatever is drawn later on, by a line or by a page that comes without a new document.
  new MutationObserver(() => {
    openAgain();
    keepAll();
  }).observe(document.body, { childList: true, subtree: true });
  keepAll();
  // Whoever went on to another page is not taken back; and a page that came anew says again whether it plays.
  Blazor.addEventListener("enhancedload", () => document.querySelector("[data-does=play]") ? sayPlaying() : stopPlaying());
});

// Plays through the days on a page: follows its link to the next one by itself, a little later each time, until there is none. The
// address is that of the day shown, as if each had been pressed. Moves nothing: a day takes the place of the one before.
let playing = null;
function play(button) {
  if (playing) return stopPlaying();
  playing = setTimeout(() => { Blazor.navigateTo(button.dataset.first, false, false); step(); }, 0);
}
function step() {
  playing = setTimeout(() => {
    const next = document.querySelector(".days a[rel=next]");
    if (!next) return stopPlaying();
    next.click();
    step();
  }, 1600);
  sayPlaying();
}
function stopPlaying() {
  clearTimeout(playing);
  playing = null;
  sayPlaying();
}
function sayPlaying() {
  const button = document.querySelector("[data-does=play]");
  if (!button) return;
  button.setAttribute("aria-pressed", String(playing !== null));
  button.textContent = playing !== null ? "Stop" : "Play from the first";
}
