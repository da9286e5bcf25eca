// The JSON interface of the workspace, called in the name of the person chosen.

const BASE = '/workspace/api';

/** A call that failed, in words; `retry` where the same call may be made again. */
export class Trouble extends Error {
  constructor(detail, status) {
    super(detail);
    this.status = status;
    this.retry = !status || status >= 500;
  }
}

export const me = document.body.dataset.me;

/** An id for what a person does: sent again after a failure, it has no second effect. */
export function delivery() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: { Accept: 'application/json', ...options.headers } });
  } catch {
    throw new Trouble('Baton cannot be reached right now.');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Trouble(body.detail ?? `Baton answered ${response.status}.`, response.status);
  return body;
}

const get = (path, query = {}) => call(`${path}?${new URLSearchParams({ as: me, ...query })}`);

const post = (path, body) => call(BASE + path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ as: me, ...body }),
});

const part = encodeURIComponent;

export const state = () => get(`${BASE}/state`);
export const rooms = () => get(`${BASE}/rooms`);
export const messages = (room, after = 0) => get(`${BASE}/rooms/${part(room)}/messages`, { after });
export const completions = (text) => get(`${BASE}/completions`, { text });
export const clock = () => get(`${BASE}/clock`);
export const moveClock = (move) => post('/clock', move);
export const say = (room, text, files, id) => post(`/rooms/${part(room)}/messages`, { text, files, delivery: id });
export const command = (room, text, id) => post('/commands', { room, text, delivery: id });
export const press = (message, action, id) => post(`/messages/${part(message)}/press`, { action, delivery: id });
export const choose = (message, menu, values, id) =>
  post(`/messages/${part(message)}/choose`, { menu, values, delivery: id });
export const submit = (form, values, room, id) => post(`/forms/${part(form)}`, { values, room, delivery: id });
export const fileAddress = (id) => `${BASE}/files/${part(id)}?${new URLSearchParams({ as: me })}`;
export const eventsAddress = (last) =>
  `${BASE}/events?${new URLSearchParams(last === null ? { as: me } : { as: me, lastEventId: last })}`;

export function upload(file) {
  const form = new FormData();
  form.append('as', me);
  form.append('file', file);
  return call(`${BASE}/files`, { method: 'POST', body: form });
}
