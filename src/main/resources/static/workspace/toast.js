// Short words at the edge of the page. What can be tried again stays until it is.

import { byId, el, icon } from './dom.js';

const SHOWN = 7000;

export function toast(text, { kind = '', label = '', run = null } = {}) {
  const close = () => node.remove();
  const stays = run && kind === 'bad';
  const node = el('div', { class: `toast ${kind}` }, el('span', { text }),
    run && el('button', { type: 'button', class: 'toast-act', text: label, on: { click: () => { close(); run(); } } }),
    stays && el('button', { type: 'button', class: 'toast-close', 'aria-label': 'Dismiss', on: { click: close } }, icon('close', 'small')));
  byId('toasts').append(node);
  if (!stays) setTimeout(close, SHOWN);
}
