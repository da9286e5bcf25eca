// The rehearsal clock.

import { clock, moveClock } from './api.js';
import { byId } from './dom.js';
import { on, tell } from './store.js';
import { daysToWorkday, whole } from './time.js';
import { toast } from './toast.js';

const EVERY = 30000;
let now = null;

function show(at) {
  now = at;
  const face = byId('clock-now');
  if (!face) return;
  face.textContent = whole(at);
  face.dateTime = at;
  if (byId('clock-moves').hidden) byId('clock-to').value = at.slice(0, 16);
}

function open(isOpen) {
  byId('clock-moves').hidden = !isOpen;
  byId('clock-face').setAttribute('aria-expanded', String(isOpen));
  byId('clock-error').textContent = '';
  if (isOpen) byId('clock-moves').querySelector('button').focus();
}

async function move(how, pressed) {
  const buttons = byId('clock-moves').querySelectorAll('button');
  buttons.forEach((button) => { button.disabled = true; });
  pressed.setAttribute('aria-busy', 'true');
  try {
    const moved = await moveClock(how);
    tell('clock', moved.now);
    open(false);
    byId('clock-face').focus();
    const fell = { 0: 'Nothing fell due.', 1: 'One thing fell due.' }[moved.fired] ?? `${moved.fired} things fell due.`;
    toast(`It is ${whole(moved.now)}. ${fell}`, { kind: 'good' });
  } catch (trouble) {
    byId('clock-error').textContent = trouble.message;
  } finally {
    pressed.removeAttribute('aria-busy');
    buttons.forEach((button) => { button.disabled = false; });
  }
}

/** Until it is first set, the clock runs with the real one. */
async function look() {
  if (!document.hidden) await clock().then((it) => show(it.now), () => {});
}

export function begin() {
  on('clock', show);
  if (!byId('clock')) return;
  setInterval(look, EVERY);
  byId('clock-face').addEventListener('click', () => open(byId('clock-moves').hidden));
  byId('clock-moves').addEventListener('click', (event) => {
    const step = event.target.closest('[data-advance]');
    if (step) move({ advance: step.dataset.advance === 'workday' ? `P${daysToWorkday(now)}D` : step.dataset.advance }, step);
  });
  byId('clock-set').addEventListener('submit', (event) => {
    event.preventDefault();
    move({ set: `${byId('clock-to').value}:00`.slice(0, 19) }, event.target.querySelector('button'));
  });
  document.addEventListener('click', (event) => { if (!event.target.closest('#clock')) open(false); });
  byId('clock').addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !byId('clock-moves').hidden) { open(false); byId('clock-face').focus(); }
  });
}
