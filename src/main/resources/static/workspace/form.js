// A form as a dialog, page by page. Values stay where they are when something is wrong with one of them.

import { delivery, submit } from './api.js';
import { control } from './controls.js';
import { byId, el, freshId, icon } from './dom.js';
import { receive } from './store.js';
import { toast } from './toast.js';

const dialog = byId('form');
let before = null;

export function openForm(form, room) {
  if (!dialog.open) before = document.activeElement;
  const fields = form.fields.map((field) => row(field));
  const summary = el('div', { class: 'form-errors', role: 'alert', hidden: true });
  const send = el('button', { type: 'submit', class: 'act primary', text: form.page < form.of ? 'Next' : 'Send' });
  const page = { form, room, fields, summary, send, id: delivery(), isTouched: false };
  const node = el('form', {
    novalidate: true, on: { submit: (event) => { event.preventDefault(); sendPage(page); }, input: () => { page.isTouched = true; } },
  }, header(page), el('div', { class: 'form-body' }, summary, ...fields.map((one) => one.node)), footer(page));
  dialog.replaceChildren(node);
  dialog.oncancel = (event) => { event.preventDefault(); leave(page); };
  if (!dialog.open) dialog.showModal();
  (fields[0]?.field ?? send).focus();
}

function header(page) {
  const { form } = page;
  return el('header', { class: 'dialog-head' },
    el('div', {}, el('h2', { id: 'form-title', text: form.title }),
      form.of > 1 && el('p', { class: 'faint' }, `Page ${form.page} of ${form.of}`,
        el('progress', { max: form.of, value: form.page, 'aria-hidden': 'true' }))),
    el('button', { type: 'button', class: 'ghost', 'aria-label': 'Close', on: { click: () => leave(page) } }, icon('close')));
}

function footer(page) {
  return el('footer', { class: 'form-foot' },
    el('p', { class: 'leave', hidden: true, role: 'alert' }, 'Nothing has been sent. ',
      el('button', { type: 'button', class: 'act danger', text: 'Close anyway', on: { click: close } })),
    el('button', { type: 'button', class: 'act', text: 'Cancel', on: { click: () => leave(page) } }), page.send);
}

/** What was entered is not thrown away by a single key. */
function leave(page) {
  const warning = dialog.querySelector('.leave');
  if (page.isTouched && warning.hidden) {
    warning.hidden = false;
    warning.querySelector('button').focus();
  } else {
    close();
  }
}

function close() {
  dialog.close();
  dialog.replaceChildren();
  if (before?.isConnected) before.focus();
  else byId('words').focus();
}

function row(field) {
  const input = control(field);
  const errorId = freshId('error');
  const helpId = freshId('help');
  const error = el('p', { class: 'field-error', id: errorId });
  const help = field.help && el('p', { class: 'field-help', id: helpId, text: field.help });
  const label = [field.label, field.required
    ? el('span', { class: 'must', title: 'needed' }, ' *', el('span', { class: 'sr', text: ' needed' })) : el('span', { class: 'faint', text: ' optional' })];
  const about = [help && helpId, errorId].filter(Boolean).join(' ');
  const node = input.group
    ? el('fieldset', { class: 'field', 'aria-describedby': about }, el('legend', {}, ...label), help, input.node, error)
    : el('div', { class: 'field' }, el('label', { for: input.id }, ...label), help, input.node, error);
  node.dataset.field = field.field;
  const own = node.querySelector('input, textarea, select');
  if (!input.group) own.setAttribute('aria-describedby', about);
  return { id: field.field, label: field.label, field: input, node, mark: (text) => mark(node, own, error, text) };
}

function mark(node, own, error, text) {
  error.textContent = text ?? '';
  node.classList.toggle('is-wrong', Boolean(text));
  if (text) own?.setAttribute('aria-invalid', 'true');
  else own?.removeAttribute('aria-invalid');
}

async function sendPage(page) {
  if (page.fields.some((one) => one.field.isWaiting?.())) {
    wrong(page, { '': 'A file is still on its way. Please wait a moment.' });
    return;
  }
  const values = Object.fromEntries(page.fields.map((one) => [one.id, one.field.value()]));
  page.send.setAttribute('aria-busy', 'true');
  page.send.disabled = true;
  try {
    answered(page, await submit(page.form.id, values, page.room, page.id));
  } catch (trouble) {
    wrong(page, { '': trouble.message });
  } finally {
    page.send.disabled = false;
    page.send.removeAttribute('aria-busy');
  }
}

function answered(page, answer) {
  (answer.messages ?? []).forEach(receive);
  if (!answer.accepted) {
    page.id = delivery();
    wrong(page, answer.errors);
  } else if (answer.form) {
    openForm(answer.form, page.room);
  } else {
    close();
    const elsewhere = (answer.messages ?? []).every((message) => message.room !== page.room);
    if (elsewhere) toast(`${page.form.title}: done.`, { kind: 'good' });
  }
}

function wrong(page, errors) {
  page.fields.forEach((one) => one.mark(errors[one.id]));
  const marked = page.fields.filter((one) => errors[one.id]);
  const others = Object.entries(errors).filter(([id]) => !page.fields.some((one) => one.id === id));
  page.summary.hidden = false;
  page.summary.replaceChildren(icon('stop'), el('div', {},
    ...others.map(([, text]) => el('p', { text })),
    marked.length > 0 && el('ul', {}, ...marked.map((one) => el('li', {}, el('button', {
      type: 'button', class: 'link', text: `${one.label}: ${errors[one.id]}`, on: { click: () => one.field.focus() },
    }))))));
  (marked[0]?.field ?? page.send).focus();
  if (marked.length === 0) page.summary.scrollIntoView({ block: 'nearest' });
}
