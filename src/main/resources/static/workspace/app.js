// Starts the page: who am I, which rooms are there, what happens in them.

import { me } from './api.js';
import * as casepanel from './casepanel.js';
import * as clock from './clock.js';
import * as composer from './composer.js';
import { byId } from './dom.js';
import * as live from './live.js';
import * as log from './log.js';
import * as people from './people.js';
import * as rail from './rail.js';
import { begin, countNews, on, open, readRooms, roomOf, store } from './store.js';
import { toast } from './toast.js';

const ABOUT = {
  direct: 'Only you and Baton are here',
  channel: 'Prompts and notices for the people of this role',
  thread: 'The thread of this case: requester, team and the staff of the process',
};

function heading(id) {
  const room = roomOf(id);
  byId('room-name').textContent = rail.roomTitle(room);
  const rest = room.kind === 'thread' ? room.title.replace(room.case, '').replace(/^[\s:\u00b7-]+/, '') : '';
  byId('room-about').textContent = rest || (room.about ?? ABOUT[room.kind]);
}

async function go(id) {
  if (!roomOf(id)) await readRooms().catch(() => {});
  if (!roomOf(id)) {
    toast(`You are not in ${id}.`, { kind: 'bad' });
    return;
  }
  history.replaceState(null, '', `#${encodeURIComponent(id)}`);
  heading(id);
  try {
    await open(id);
  } catch (trouble) {
    toast(trouble.message, { kind: 'bad', label: 'Try again', run: () => go(id) });
  }
}

function listen() {
  on('go', go);
  on('connection', (isUp) => { byId('lost').hidden = isUp; });
  on('rooms', () => {
    if (store.current && !roomOf(store.current)) go('direct');
  });
  byId('help-open').addEventListener('click', () => byId('help').showModal());
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-go]');
    if (link) go(link.dataset.go);
    if (event.target.tagName === 'DIALOG' && event.target.id !== 'form' && me) event.target.close();
  });
}

/** Letters for Devanagari come before the first message: what is drawn without them is not always drawn again. */
function letters() {
  return Promise.allSettled(['400', '700'].map((weight) => document.fonts.load(`${weight} 15px "Baton Devanagari"`, '\u0915')));
}

async function start() {
  people.begin(Boolean(me));
  if (!me) {
    people.choose();
    return;
  }
  listen();
  [rail, log, composer, clock, casepanel].forEach((part) => part.begin());
  try {
    await Promise.all([begin(), letters()]);
    await live.begin();
    const rooms = await readRooms();
    const wanted = decodeURIComponent(location.hash.slice(1));
    await go(roomOf(wanted) ? wanted : 'direct');
    await countNews(rooms);
  } catch (trouble) {
    toast(trouble.message, { kind: 'bad', label: 'Try again', run: () => location.reload() });
  }
}

start();
