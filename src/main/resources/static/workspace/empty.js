// What stands in a room where nothing was said yet: the first step.

import { say } from './acts.js';
import { el, icon } from './dom.js';
import { roomOf } from './store.js';

const starter = (text) => el('button', {
  type: 'button', class: 'act primary', text, on: { click: () => say('direct', text) },
});

const HINTS = {
  direct: () => ['Say hello to Baton',
    'It asks you one question at a time and carries your request on. Or begin at once:', starter('New request')],
  channel: () => ['Nothing here yet',
    'When a request needs this room, Baton posts it here with the buttons to decide it.', null],
  thread: () => ['The thread of this case',
    'Every step of the case will stand here. Ask with /case status, or write to those involved.', null],
};

export function firstStep(id) {
  const [title, text, action] = HINTS[roomOf(id)?.kind ?? 'channel']();
  return el('div', { class: 'empty' },
    el('div', { class: 'empty-mark' }, icon('baton')), el('h2', { text: title }), el('p', { text }), action);
}
