// Sending files: each goes up at once and shows how it went; what came of it are ids.

import { upload } from './api.js';
import { el, freshId, icon, sizeOf } from './dom.js';

/** A list of files being sent; `ids` are those that arrived. */
export function shelf(list, { one = false, changed = () => {} } = {}) {
  const kept = new Map();

  async function add(file) {
    if (one) clear();
    const key = freshId('file');
    const status = el('span', { class: 'faint', text: 'sending…' });
    const drop = el('button', { type: 'button', class: 'ghost', 'aria-label': `Remove ${file.name}`, on: { click: () => remove(key) } }, icon('close', 'small'));
    const node = el('li', { class: 'sent-file' }, icon('file'), el('span', { class: 'file-name', text: file.name }), status, drop);
    kept.set(key, { node, id: null });
    list.append(node);
    changed();
    try {
      const sent = await upload(file);
      if (kept.has(key)) kept.get(key).id = sent.id;
      status.textContent = sizeOf(sent.size);
    } catch (trouble) {
      status.textContent = trouble.message;
      node.classList.add('bad');
      if (kept.has(key)) kept.get(key).bad = true;
    }
    changed();
  }

  function remove(key) {
    kept.get(key)?.node.remove();
    kept.delete(key);
    changed();
  }

  function clear() {
    [...kept.keys()].forEach(remove);
  }

  const all = () => [...kept.values()];
  return {
    add, clear,
    known: (id, name) => {
      const key = freshId('file');
      const drop = el('button', { type: 'button', class: 'ghost', 'aria-label': `Remove ${name}`, on: { click: () => remove(key) } }, icon('close', 'small'));
      const node = el('li', { class: 'sent-file' }, icon('file'), el('span', { class: 'file-name', text: name }), drop);
      kept.set(key, { node, id });
      list.append(node);
    },
    ids: () => all().filter((file) => file.id).map((file) => file.id),
    isSending: () => all().some((file) => !file.id && !file.bad),
    isEmpty: () => kept.size === 0,
  };
}

const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');

/** Lets files be dropped on an element; `shown` is visible while they hover over it. */
export function dropZone(zone, shown, take) {
  let depth = 0;
  const over = (by) => {
    depth = Math.max(0, depth + by);
    shown(depth > 0);
  };
  zone.addEventListener('dragenter', (event) => { if (carriesFiles(event)) { event.preventDefault(); over(1); } });
  zone.addEventListener('dragleave', (event) => { if (carriesFiles(event)) over(-1); });
  zone.addEventListener('dragover', (event) => { if (carriesFiles(event)) event.preventDefault(); });
  zone.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    depth = 0;
    shown(false);
    [...event.dataTransfer.files].forEach(take);
  });
}

export function fileControl(field) {
  const list = el('ul', { class: 'sent-files' });
  const files = shelf(list);
  [field.value ?? []].flat().filter(Boolean).forEach((id) => files.known(id, `File ${id}`));
  const id = freshId('f');
  const input = el('input', {
    type: 'file', id, multiple: true, class: 'sr-input',
    on: { change: () => { [...input.files].forEach(files.add); input.value = ''; } },
  });
  const zone = el('label', { class: 'file-zone', for: id }, input, icon('clip'),
    el('span', {}, el('b', { text: 'Choose files' }), ' or drop them here'));
  dropZone(zone, (isOver) => zone.classList.toggle('is-over', isOver), files.add);
  return {
    group: true,
    node: el('div', { class: 'file-pick' }, zone, list),
    value: () => files.ids(),
    isWaiting: () => files.isSending(),
    focus: () => input.focus(),
  };
}
