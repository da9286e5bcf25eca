// What a person does to Baton. A failure is shown with a way to try the same again, which has no second effect.

import * as api from './api.js';
import { openForm } from './form.js';
import { receive, store, tell } from './store.js';
import { toast } from './toast.js';

function follow(answer) {
  answer.messages.forEach(receive);
  if (answer.form) openForm(answer.form, store.current);
  const elsewhere = answer.messages.filter((message) => message.from === 'baton' && message.room !== store.current);
  const here = answer.messages.some((message) => message.from === 'baton' && message.room === store.current);
  if (elsewhere.length > 0 && !here && !answer.form) {
    const room = elsewhere.at(-1).room;
    if (elsewhere.some((message) => message.question)) tell('go', room);
    else toast('Baton has answered elsewhere.', { label: 'Go there', run: () => tell('go', room) });
  }
}

async function act(call, id = api.delivery()) {
  try {
    follow(await call(id));
    return true;
  } catch (trouble) {
    const again = trouble.retry && { label: 'Try again', run: () => act(call, id) };
    toast(trouble.message, { kind: 'bad', ...again });
    return false;
  }
}

export const say = (room, text, files = []) => act((id) => api.say(room, text, files, id));
export const command = (room, text) => act((id) => api.command(room, text, id));
export const press = (message, action) => act((id) => api.press(message, action, id));
export const choose = (message, menu, values) => act((id) => api.choose(message, menu, values, id));
