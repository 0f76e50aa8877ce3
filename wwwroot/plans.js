// Lets planned posts be taken hold of: with the pointer, and with the arrow keys. The server works out and draws what follows; all that is
// drawn here is the line under the pointer, so that the hand is never ahead of the eye.

const days = 30.4375;
const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 };

export function attach(root, server) {
  const ended = new AbortController();
  let held = null;
  let next = null;
  let isAsking = false;
  let pressed = Promise.resolve();

  // While one answer is on its way only the latest place is kept: nobody waits for places they have left already.
  async function ask(place) {
    next = place;
    if (isAsking) return;
    isAsking = true;
    try {
      while (next) {
        const asked = next;
        next = null;
        await server.invokeMethodAsync("DraggedAsync", asked.key, asked.from, asked.months, asked.isDone);
      }
    } catch { /* the connection was lost; what was kept is kept */ }
    isAsking = false;
  }

  function place(event, isDone) {
    const months = Math.round((event.clientX - held.x) * held.daysPerPixel / days);
    return { key: held.key, from: held.from, months, isDone };
  }

  root.addEventListener("pointerdown", event => {
    const handle = event.target.closest("[data-move]");
    if (!handle || event.button !== 0) return;
    const view = handle.parentElement;
    held = {
      handle, view, line: view.querySelector(".held"), x: event.clientX, months: 0, key: Number(handle.dataset.move), from: handle.dataset.from,
      daysPerPixel: Number(view.dataset.days) * Number(view.dataset.units) / view.clientWidth,
    };
    handle.setPointerCapture(event.pointerId);
    handle.dataset.held = "";
  }, { signal: ended.signal });

  root.addEventListener("pointermove", event => {
    if (!held) return;
    held.line.dataset.on = "";
    held.line.style.left = `${event.clientX - held.view.getBoundingClientRect().left}px`;
    const there = place(event, false);
    if (there.months === held.months) return;
    held.months = there.months;
    ask(there);
  }, { signal: ended.signal });

  function letGo(event) {
    if (!held) return;
    delete held.line.dataset.on;
    delete held.handle.dataset.held;
    if (held.months !== 0 || place(event, true).months !== 0) ask(event.type === "pointerup" ? place(event, true) : { ...place(event, true), months: held.months });
    held = null;
  }

  root.addEventListener("pointerup", letGo, { signal: ended.signal });
  root.addEventListener("pointercancel", letGo, { signal: ended.signal });

  root.addEventListener("keydown", event => {
    const handle = event.target.closest("[data-move]");
    const step = steps[event.key];
    if (!handle || !step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const months = event.shiftKey && Math.abs(step) === 1 ? step * 12 : step;
    // Each press counts: none is left out, however fast they come.
    pressed = pressed.then(() => server.invokeMethodAsync("SteppedAsync", Number(handle.dataset.move), months)).catch(() => { });
  }, { signal: ended.signal });

  return { detach: () => ended.abort() };
}
