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

// Fields in which nothing typed may be lost have a script that other pages never need. What is typed before it is there counts too.
function keep(field) {
  return import(new URL(field.dataset.script, document.baseURI)).then(script => script.attach(field));
}
function keepAll() {
  for (const field of document.querySelectorAll("[data-keeps]")) keep(field);
}
document.addEventListener("input", event => {
  const field = event.target.closest?.("[data-keeps]");
  if (field?.keeper?.address === field?.dataset.keeps) field?.keeper.typed();
  else if (field) keep(field);
});
document.addEventListener("DOMContentLoaded", () => {
  keepAll();
  // Pages that come without a new document.
  Blazor.addEventListener("enhancedload", keepAll);
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
