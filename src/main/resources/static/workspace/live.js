// The stream of events. The browser reconnects by itself and says where it was; where it gives up, we go on from there.

import * as api from './api.js';
import { receive, tell } from './store.js';

const PATIENCE = 1500;
const AGAIN = 2000;
const HIDDEN_FOR = 30000;

let source = null;
let last = null;
let trouble = null;
let away = null;

function heard(event) {
  if (event.lastEventId) last = event.lastEventId;
  receive(JSON.parse(event.data));
}

function connected() {
  clearTimeout(trouble);
  trouble = null;
  tell('connection', true);
}

function failed() {
  trouble ??= setTimeout(() => tell('connection', false), PATIENCE);
  if (source?.readyState === EventSource.CLOSED) setTimeout(connect, AGAIN);
}

export function connect() {
  source?.close();
  source = new EventSource(api.eventsAddress(last));
  source.addEventListener('open', connected);
  source.addEventListener('error', failed);
  source.addEventListener('message', heard);
  source.addEventListener('edited', heard);
  source.addEventListener('clock', (event) => tell('clock', JSON.parse(event.data).now));
}

/** A browser holds few connections to one host: a page that nobody looks at gives its own back after a while. */
function hiddenOrShown() {
  clearTimeout(away);
  if (document.hidden) {
    away = setTimeout(() => {
      source?.close();
      source = null;
    }, HIDDEN_FOR);
  } else if (!source) {
    connect();
  }
}

/** Connects, and is done once events flow, so that nothing is missed between reading and listening. */
export function begin() {
  document.addEventListener('visibilitychange', hiddenOrShown);
  connect();
  return new Promise((ready) => {
    source.addEventListener('clock', ready, { once: true });
    setTimeout(ready, PATIENCE);
  });
}
