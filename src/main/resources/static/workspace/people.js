// Who one is, and going on as somebody else.

import { byId } from './dom.js';

const dialog = byId('people');

function find() {
  const wanted = byId('people-find').value.trim().toLowerCase();
  for (const section of dialog.querySelectorAll('section')) {
    const group = section.querySelector('h3').textContent.toLowerCase();
    let some = false;
    for (const item of section.querySelectorAll('li')) {
      item.hidden = !`${item.textContent.toLowerCase()} ${group}`.includes(wanted);
      some ||= !item.hidden;
    }
    section.hidden = !some;
  }
}

export function choose() {
  dialog.showModal();
  byId('people-find').focus();
}

export function begin(isSomebody) {
  byId('me')?.addEventListener('click', choose);
  byId('people-find').addEventListener('input', find);
  byId('people-find').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    dialog.querySelector('section:not([hidden]) li:not([hidden]) a')?.click();
  });
  dialog.addEventListener('cancel', (event) => { if (!isSomebody) event.preventDefault(); });
}
