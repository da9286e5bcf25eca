// Short words at the edge of the page.

import { byId, el } from './dom.js';

const SHOWN = 7000;

export function toast(text, { kind = '', label = '', run = null } = {}) {
  const close = () => node.remove();
  const button = run && el('button', { type: 'button', class: 'toast-act', text: label, on: { click: () => { close(); run(); } } });
  const node = el('div', { class: `toast ${kind}` }, el('span', { text }), button);
  byId('toasts').append(node);
  setTimeout(close, SHOWN);
}
