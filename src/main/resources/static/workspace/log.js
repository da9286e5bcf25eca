// The messages of the room that is open.

import { byId, el } from './dom.js';
import { firstStep } from './empty.js';
import { messageNode } from './message.js';
import { inOrder, markRead, on, store } from './store.js';
import { dayOf, longDay, minutesBetween } from './time.js';

const AT_ONCE = 150;
const NEAR = 120;
const log = byId('log');
const newest = byId('newest');
let shown = AT_ONCE;
let sticks = true;

const isNearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;

function toEnd() {
  log.scrollTop = log.scrollHeight;
  newest.hidden = true;
}

const PLAIN = new Set(['notice', 'reply', 'file', 'question']);
const isPlain = (message) => PLAIN.has(message.kind) && !message.question && message.actions.length === 0;

/** True where a message goes on what the same person said just before. */
function continues(message, before) {
  return Boolean(before) && before.from === message.from && before.private === message.private
    && isPlain(message) && isPlain(before) && dayOf(before.at) === dayOf(message.at)
    && minutesBetween(before.at, message.at) < 5;
}

const separator = (at) => el('div', { class: 'day', role: 'separator', data: { day: dayOf(at) } },
  el('time', { datetime: dayOf(at), text: longDay(at) }));

function withDays(messages) {
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const node = messageNode(message, continues(message, before));
    return !before || dayOf(before.at) !== dayOf(message.at) ? [separator(message.at), node] : [node];
  });
}

function draw() {
  const all = inOrder(store.current);
  const part = all.slice(-shown);
  const earlier = all.length > part.length && el('button', {
    type: 'button', class: 'quiet earlier', text: 'Show earlier messages',
    on: { click: () => { shown += AT_ONCE; redrawKeepingPlace(); } },
  });
  log.replaceChildren(...[earlier, ...(all.length ? withDays(part) : [firstStep(store.current)])].filter(Boolean));
}

function redrawKeepingPlace() {
  const fromEnd = log.scrollHeight - log.scrollTop;
  draw();
  log.scrollTop = log.scrollHeight - fromEnd;
}

const nodeOf = (message) => byId(`m-${message.id}`);

function replace(node, message) {
  const hadFocus = node.contains(document.activeElement);
  const all = inOrder(store.current);
  const before = all[all.findIndex((other) => other.id === message.id) - 1];
  node.replaceWith(messageNode(message, continues(message, before)));
  if (hadFocus) log.focus({ preventScroll: true });
}

function append(message) {
  const all = inOrder(store.current);
  const at = all.findIndex((other) => other.id === message.id);
  if (at !== all.length - 1) {
    redrawKeepingPlace();
    return;
  }
  log.querySelector('.empty')?.remove();
  const before = all[at - 1];
  if (!before || dayOf(before.at) !== dayOf(message.at)) log.append(separator(message.at));
  log.append(messageNode(message, continues(message, before)));
}

/** The next question takes the focus where the last one had it, or where nothing else has. */
function focusQuestion(message, hadFocus) {
  if (!message.question || !(hadFocus || document.activeElement === document.body)) return;
  const target = nodeOf(message)?.querySelector('.answer :is(button, input, select, textarea)');
  (target ?? byId('words')).focus({ preventScroll: true });
}

function arrived({ message }) {
  if (message.room !== store.current || log.getAttribute('aria-busy') === 'true') return;
  const stick = sticks || isNearEnd();
  const hadFocus = log.contains(document.activeElement);
  const node = nodeOf(message);
  if (node) replace(node, message);
  else append(message);
  if (!node) focusQuestion(message, hadFocus);
  if (stick) toEnd();
  else if (!node) newest.hidden = false;
}

export function begin() {
  on('opening', () => {
    shown = AT_ONCE;
    log.setAttribute('aria-busy', 'true');
    log.replaceChildren(el('div', { class: 'loading' }, el('span', { class: 'sr', text: 'Loading' })));
  });
  on('opened', () => {
    draw();
    toEnd();
    log.setAttribute('aria-busy', 'false');
  });
  on('message', arrived);
  newest.addEventListener('click', toEnd);
  log.addEventListener('scroll', () => { sticks = isNearEnd(); }, { passive: true });
  const growth = new ResizeObserver(() => { if (sticks) toEnd(); });
  growth.observe(log);
  new MutationObserver(() => {
    growth.disconnect();
    growth.observe(log);
    if (log.lastElementChild) growth.observe(log.lastElementChild);
  }).observe(log, { childList: true });
  log.addEventListener('scroll', () => { if (isNearEnd()) newest.hidden = true; }, { passive: true });
  document.addEventListener('visibilitychange', () => { if (!document.hidden && store.current) markRead(); });
}
