// The input line: words, commands with completion, files.

import { command, say } from './acts.js';
import { begin as beginCompletion, closeList, keyInList } from './completion.js';
import { byId } from './dom.js';
import { dropZone, shelf } from './files.js';
import { on, roomOf, store } from './store.js';
import { roomTitle } from './rail.js';
import { toast } from './toast.js';

const words = byId('words');
const send = byId('send');
const drafts = new Map();
const TALLEST = 220;
let line = Promise.resolve();

const files = shelf(byId('sent-files'), { changed: refresh });

function refresh() {
  words.style.height = 'auto';
  words.style.height = `${Math.min(words.scrollHeight, TALLEST)}px`;
  send.disabled = files.isSending() || (words.value.trim() === '' && files.ids().length === 0);
}

export function write(text) {
  words.value = text;
  refresh();
  words.focus();
}

/** What is sent leaves the line at once; one thing goes after the other. A failure offers to send the same again. */
function submit() {
  if (send.disabled) return;
  const text = words.value.trim();
  const room = store.current;
  const ids = files.ids();
  if (text.startsWith('/') && ids.length > 0) {
    toast('A command takes no files along. Send the files first and name their ids.', { kind: 'bad' });
    return;
  }
  words.value = '';
  drafts.delete(room);
  files.clear();
  refresh();
  line = line.then(() => (text.startsWith('/') ? command(room, text) : say(room, text, ids)));
}

function key(event) {
  if (keyInList(event)) return;
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    closeList();
    submit();
  }
}

function roomOpens(room) {
  words.value = drafts.get(room) ?? '';
  const about = roomOf(room);
  words.placeholder = about?.kind === 'direct' ? 'Answer or ask Baton' : `Message ${roomTitle(about)}`;
  refresh();
}

function slashAnywhere(event) {
  const inField = event.target.closest?.('input, textarea, select, dialog');
  if (event.key === '/' && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    words.focus();
    if (words.value === '') {
      words.value = '/';
      words.dispatchEvent(new Event('input'));
    }
  }
}

export function begin() {
  beginCompletion(words, refresh);
  words.addEventListener('input', () => { drafts.set(store.current, words.value); refresh(); });
  words.addEventListener('keydown', key);
  words.addEventListener('paste', (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length > 0) { event.preventDefault(); pasted.forEach(files.add); }
  });
  byId('composer').addEventListener('submit', (event) => { event.preventDefault(); closeList(); submit(); });
  const picker = byId('attach-files');
  byId('attach').addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => { [...picker.files].forEach(files.add); picker.value = ''; });
  dropZone(byId('room'), (isOver) => { byId('drop').hidden = !isOver; }, files.add);
  document.addEventListener('keydown', slashAnywhere);
  on('opening', roomOpens);
  refresh();
}
