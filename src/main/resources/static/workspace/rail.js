// The rooms at the left: the bot's direct messages, channels, cases.

import { byId, el, icon } from './dom.js';
import { on, roomOf, store, tell, unread } from './store.js';

const SECTIONS = [['direct', 'Direct messages', null], ['channel', 'Channels', 'hash'], ['thread', 'Cases', 'thread']];
const NARROW = matchMedia('(max-width: 820px)');

function entry(room, symbol) {
  const count = unread(room.id);
  const mark = symbol ? icon(symbol) : el('img', { src: '/workspace/baton.svg', alt: '', width: 18, height: 18, class: 'icon' });
  return el('li', {},
    el('button', {
      type: 'button', class: `room-link ${count ? 'has-news' : ''}`, data: { room: room.id }, title: room.title,
      'aria-current': room.id === store.current ? 'page' : null,
      on: { click: () => tell('go', room.id) },
    }, mark, el('span', { class: 'room-link-name' }, ...nameOf(room)),
      count > 0 && el('span', { class: 'count' }, String(count), el('span', { class: 'sr', text: ' new' }))));
}

function nameOf(room) {
  if (room.kind !== 'thread') return [room.kind === 'direct' ? 'Baton' : room.title.replace(/^#/, '')];
  const rest = room.title.replace(room.case, '').replace(/^[\s:\u00b7-]+/, '');
  return [el('b', { text: room.case }), rest ? ` ${rest}` : ''];
}

function draw() {
  const focused = document.activeElement?.dataset?.room;
  byId('rooms').replaceChildren(...SECTIONS.map(([kind, title, symbol]) => {
    const rooms = store.rooms.filter((room) => room.kind === kind);
    return rooms.length > 0 && el('section', {},
      el('h2', { text: title }), el('ul', {}, ...rooms.map((room) => entry(room, symbol))));
  }).filter(Boolean));
  if (focused) byId('rooms').querySelector(`[data-room="${CSS.escape(focused)}"]`)?.focus();
  const all = store.rooms.reduce((sum, room) => sum + unread(room.id), 0);
  document.title = `${all > 0 ? `(${all}) ` : ''}${roomTitle(roomOf(store.current)) || 'Workspace'} · Baton`;
  byId('rail-dot').hidden = all === 0;
}

export function roomTitle(room) {
  if (!room) return '';
  return { direct: 'Baton', channel: `#${room.title.replace(/^#/, '')}`, thread: room.case }[room.kind];
}

function step(by) {
  const order = SECTIONS.flatMap(([kind]) => store.rooms.filter((room) => room.kind === kind));
  const at = order.findIndex((room) => room.id === store.current);
  const next = order[(at + by + order.length) % order.length];
  if (next) tell('go', next.id);
}

export function showRail(isOpen) {
  document.body.classList.toggle('rail-is-open', isOpen);
  byId('veil').hidden = !isOpen;
  byId('rail-open').setAttribute('aria-expanded', String(isOpen));
  if (isOpen) byId('rooms').querySelector('button')?.focus();
}

export function begin() {
  ['rooms', 'unread', 'opening'].forEach((name) => on(name, draw));
  on('opening', () => { if (NARROW.matches) showRail(false); });
  byId('rail-open').addEventListener('click', () => showRail(true));
  byId('rail-close').addEventListener('click', () => { showRail(false); byId('rail-open').focus(); });
  byId('veil').addEventListener('click', () => showRail(false));
  document.addEventListener('keydown', (event) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? -1 : 1);
    }
    if (event.key === 'Escape' && document.body.classList.contains('rail-is-open')) showRail(false);
  });
}
