// Completion of commands: arrow keys mark one, Tab or Enter takes it.

import { completions } from './api.js';
import { byId, el } from './dom.js';

const list = byId('completions');
let words = null;
let changed = () => {};
let options = [];
let marked = -1;
let asked = 0;

export function closeList() {
  list.hidden = true;
  options = [];
  marked = -1;
  words.removeAttribute('aria-activedescendant');
}

function mark(index) {
  marked = index;
  [...list.children].forEach((node, at) => {
    node.setAttribute('aria-selected', String(at === index));
    if (at === index) node.scrollIntoView({ block: 'nearest' });
  });
  if (index >= 0) words.setAttribute('aria-activedescendant', `completion-${index}`);
  else words.removeAttribute('aria-activedescendant');
}

function take(index) {
  const { text } = options[index];
  words.value = text.endsWith(' ') ? text : `${text} `;
  changed();
  closeList();
  words.focus();
  ask();
}

function show(found) {
  options = found.filter((option) => option.text.trim() !== words.value.trim());
  if (options.length === 0) {
    closeList();
    return;
  }
  list.replaceChildren(...options.map((option, index) => el('li', {
    id: `completion-${index}`, role: 'option', 'aria-selected': 'false',
    on: { mousedown: (event) => { event.preventDefault(); take(index); } },
  }, el('code', { text: option.text }), el('span', { text: option.description }))));
  list.hidden = false;
  mark(-1);
}

async function ask() {
  const text = words.value;
  const turn = ++asked;
  if (!text.startsWith('/') || text.includes('\n')) {
    closeList();
    return;
  }
  const found = await completions(text).catch(() => []);
  if (turn === asked && words.value === text) show(found);
}

/** True where the key was meant for the list. */
export function keyInList(event) {
  if (list.hidden || event.isComposing) return false;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) mark((marked + step + options.length + (marked < 0 && step < 0 ? 1 : 0)) % options.length);
  else if (event.key === 'Tab' && !event.shiftKey) take(Math.max(marked, 0));
  else if (event.key === 'Enter' && marked >= 0) take(marked);
  else if (event.key === 'Escape') closeList();
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

export function begin(input, whenChanged) {
  words = input;
  changed = whenChanged;
  words.addEventListener('input', ask);
  words.addEventListener('blur', () => setTimeout(closeList, 100));
}
