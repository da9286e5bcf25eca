// The case beside the talk: rendered by the server, brought here by htmx, fresh whenever something happens to it.

import { command } from './acts.js';
import { me } from './api.js';
import { byId } from './dom.js';
import { on, roomOf, store } from './store.js';

const panel = byId('case-panel');
const LAZY = 400;
let shown = null;
let later = null;

function bring(id) {
  const address = `/workspace/case/${encodeURIComponent(id)}?${new URLSearchParams({ as: me })}`;
  return window.htmx.ajax('GET', address, { target: panel, swap: 'innerHTML' });
}

async function open(id) {
  shown = id;
  panel.hidden = false;
  document.body.classList.add('case-is-open');
  await bring(id);
  panel.querySelector('.case-close')?.focus();
}

function close() {
  if (!shown) return;
  shown = null;
  panel.hidden = true;
  panel.replaceChildren();
  document.body.classList.remove('case-is-open');
  byId('case-open').focus();
}

/** Open parts stay open when the case is brought anew. */
function keepOpen() {
  const opened = [...panel.querySelectorAll('details[open]')].map((part) => part.id);
  panel.addEventListener('htmx:afterSwap', () => {
    for (const part of panel.querySelectorAll('details')) part.open = opened.includes(part.id) || part.open;
  }, { once: true });
}

function refresh(id) {
  if (id !== shown) return;
  clearTimeout(later);
  later = setTimeout(() => { keepOpen(); if (shown) bring(shown); }, LAZY);
}

export function begin() {
  on('opened', (room) => {
    const id = roomOf(room)?.case;
    byId('case-open').hidden = !id;
    if (shown && id && id !== shown) open(id);
  });
  on('message', ({ message }) => refresh(message.case));
  on('clock', () => refresh(shown));
  byId('case-open').addEventListener('click', () => open(roomOf(store.current).case));
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-case]');
    if (link) open(link.dataset.case);
    const run = event.target.closest('[data-command]');
    if (run) command(store.current, run.dataset.command);
    if (event.target.closest('.case-close')) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open]') && panel.contains(document.activeElement)) close();
  });
  panel.addEventListener('htmx:responseError', () => close());
}
