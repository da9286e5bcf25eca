// What the page knows: people, rooms, messages. Others listen to it; only this module changes it.

import * as api from './api.js';

const hub = new EventTarget();

export const on = (name, run) => hub.addEventListener(name, (event) => run(event.detail));
export const tell = (name, detail) => hub.dispatchEvent(new CustomEvent(name, { detail }));

export const store = { people: new Map(), commands: [], rooms: [], current: null, zone: '' };

const books = new Map();
const READ = `baton.read.${api.me}`;
const read = JSON.parse(localStorage.getItem(READ) ?? '{}');

/** What is known of a room: its messages by id once it was opened, how many are new, and the newest. */
function book(room) {
  if (!books.has(room)) books.set(room, { loaded: false, byId: new Map(), unread: new Set() });
  return books.get(room);
}

export const unread = (room) => book(room).unread.size;
export const roomOf = (id) => store.rooms.find((room) => room.id === id);
export const nameOf = (id) => (id === 'baton' ? 'Baton' : store.people.get(id)?.name ?? id);
export const inOrder = (room) => [...book(room).byId.values()].sort((one, other) => one.seq - other.seq);

export async function begin() {
  const state = await api.state();
  state.people.forEach((person) => store.people.set(person.id, person));
  Object.assign(store, { commands: state.commands, zone: state.zone });
  tell('clock', state.now);
}

let reading = null;

/** Reads the list of rooms; calls that come while one is under way share it. */
export function readRooms() {
  reading ??= api.rooms().then((rooms) => {
    const fresh = rooms.filter((room) => !roomOf(room.id));
    store.rooms = rooms;
    tell('rooms');
    return fresh;
  }).finally(() => { reading = null; });
  return reading;
}

/** Looks into rooms that are not open, for what came since they were last read. */
export async function countNews(rooms) {
  for (const room of rooms) {
    if (room.id === store.current || book(room.id).loaded) continue;
    const news = await api.messages(room.id, read[room.id] ?? 0).catch(() => []);
    news.filter((message) => message.from !== api.me).forEach((message) => book(room.id).unread.add(message.id));
    tell('unread');
  }
}

export async function open(room) {
  store.current = room;
  tell('opening', room);
  const messages = await api.messages(room);
  const target = book(room);
  target.loaded = true;
  messages.forEach((message) => keep(target, message));
  if (store.current !== room) return;
  markRead();
  tell('opened', room);
}

/** True where the message is newer than what is known of it. */
function keep(target, message) {
  const known = target.byId.get(message.id);
  if (known && known.event >= message.event) return false;
  target.byId.set(message.id, message);
  return true;
}

/** Takes a message that came by the stream or as an answer. */
export function receive(message) {
  const target = book(message.room);
  const isNew = !target.byId.has(message.id);
  if (target.loaded && !keep(target, message)) return;
  if (!roomOf(message.room) || (message.thread && !roomOf(message.thread))) readRooms().then(countNews).catch(() => {});
  const isRead = message.room === store.current && !document.hidden;
  if (isRead) markRead();
  else if (isNew && message.from !== api.me && !message.edited) target.unread.add(message.id);
  tell('message', { message, isNew });
  tell('unread');
}

export function markRead() {
  const room = store.current;
  const target = book(room);
  target.unread.clear();
  read[room] = Math.max(read[room] ?? 0, ...inOrder(room).map((message) => message.seq));
  localStorage.setItem(READ, JSON.stringify(read));
  tell('unread');
}
