// A table as a field: rows to add and remove, CSV to paste, files to download, fill in and send back.

import { fileAddress } from './api.js';
import { parseCsv } from './csv.js';
import { el, freshId, icon } from './dom.js';
import { shelf } from './files.js';

const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }];

function cell(column, value) {
  const label = { 'aria-label': column.label, data: { column: column.id } };
  const given = value ?? column.initial ?? '';
  if (column.type === 'choice' || column.type === 'yes-no') {
    const options = column.options.length ? column.options : YES_NO;
    const node = el('select', label, el('option', { value: '', text: '' }),
      ...options.map((option) => el('option', { value: option.value, text: option.label })));
    node.value = valueOf(options, String(given));
    return node;
  }
  const type = column.type === 'date' ? 'date' : 'text';
  return el('input', { ...label, type, autocomplete: 'off', value: String(given), inputmode: column.type === 'number' ? 'decimal' : null });
}

/** Labels are understood as well as values, in any case. */
function valueOf(options, text) {
  const wanted = text.trim().toLowerCase();
  return options.find((option) => [option.value, option.label].some((word) => word.toLowerCase() === wanted))?.value ?? '';
}

export function tableControl(field) {
  const body = el('tbody');
  const { columns } = field;
  const cells = (row) => [...row.querySelectorAll('[data-column]')];

  function row(values = {}) {
    const remove = el('button', {
      type: 'button', class: 'ghost', 'aria-label': 'Remove this row',
      on: { click: () => { node.remove(); if (!body.children.length) body.append(row()); number(); } },
    }, icon('trash', 'small'));
    const node = el('tr', { on: { change: fill } }, el('th', { scope: 'row', class: 'row-no' }),
      ...columns.map((column) => el('td', {}, cell(column, values[column.id]))), el('td', {}, remove));
    return node;
  }

  /** A named size stands for its processors and memory: they are filled in where they are empty. */
  function fill(event) {
    const column = columns.find((one) => one.id === event.target.dataset.column);
    const filled = column?.fills?.[event.target.value] ?? {};
    for (const [other, value] of Object.entries(filled)) {
      const target = event.currentTarget.querySelector(`[data-column="${CSS.escape(other)}"]`);
      if (target && target.value === '') target.value = value;
    }
  }

  const number = () => [...body.children].forEach((one, index) => { one.firstElementChild.textContent = index + 1; });

  function add(values) {
    const fresh = row(values);
    body.append(fresh);
    number();
    return fresh;
  }

  function take(text) {
    const rows = parseCsv(text, columns);
    if (rows.length === 0) return false;
    [...body.children].filter((one) => Object.keys(valuesOf(one)).length === 0).forEach((one) => one.remove());
    rows.forEach(add);
    return true;
  }

  const valuesOf = (one) => Object.fromEntries(
    cells(one).map((input) => [input.dataset.column, input.value.trim()]).filter(([, value]) => value !== ''));

  const given = Array.isArray(field.value) ? field.value.filter((one) => typeof one === 'object') : [];
  (given.length > 0 ? given : [{}]).forEach(add);
  body.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (/[\n\t]/.test(text.trim()) && take(text)) event.preventDefault();
  });
  const grid = el('div', { class: 'table-scroll', tabindex: '0' });
  const list = el('ul', { class: 'sent-files' });
  const note = el('p', { class: 'faint', hidden: true, text: 'The rows of this file are read when you send the form; the rows above are left out.' });
  const file = shelf(list, { one: true, changed: () => {
    grid.classList.toggle('set-aside', !file.isEmpty());
    note.hidden = file.isEmpty();
  } });
  grid.append(el('table', {},
        el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: '#' }),
          ...columns.map((column) => el('th', { scope: 'col', text: column.label + (column.required ? ' *' : ''), title: column.id })),
          el('th', { scope: 'col' }, el('span', { class: 'sr', text: 'Remove' })))), body));
  return {
    group: true,
    node: el('div', { class: 'table-field' }, grid, list, note, tools(columns, add, take, file), templates(field)),
    value: () => file.ids()[0] ?? [...body.children].map(valuesOf).filter((one) => Object.keys(one).length > 0),
    isWaiting: () => file.isSending(),
    focus: () => body.querySelector('input, select')?.focus(),
  };
}

/** The table as files to fill in elsewhere. */
function templates(field) {
  const files = field.templates ?? [];
  return files.length > 0 && el('p', { class: 'faint' }, 'To fill it in elsewhere, download it as ',
    ...files.flatMap((one, index) => [index > 0 ? ' or ' : '', el('a', { href: fileAddress(one.id), download: one.name, text: one.name })]),
    ' and import it here.');
}

function importButton(file) {
  const id = freshId('f');
  const input = el('input', {
    type: 'file', id, class: 'sr-input', accept: '.csv,.xlsx',
    on: { change: () => { [...input.files].forEach(file.add); input.value = ''; } },
  });
  return el('label', { class: 'act', for: id }, input, icon('clip', 'small'), 'Import a file');
}

function tools(columns, add, take, file) {
  const id = freshId('csv');
  const text = el('textarea', { id, rows: 4, placeholder: columns.map((column) => column.id).join(',') });
  const note = el('p', { class: 'field-error', role: 'alert' });
  const box = el('div', { class: 'csv', hidden: true },
    el('label', { for: id, text: 'Rows as CSV. The first line names the columns; without it, they are taken in order.' }), text, note,
    el('button', {
      type: 'button', class: 'act', text: 'Add these rows',
      on: { click: () => {
        const done = take(text.value);
        note.textContent = done ? '' : 'No row was found in it.';
        if (done) { text.value = ''; box.hidden = true; }
      } },
    }));
  return el('div', {}, el('div', { class: 'table-tools' },
    el('button', { type: 'button', class: 'act', on: { click: () => add().querySelector('input, select')?.focus() } }, icon('plus', 'small'), 'Add a row'),
    el('button', { type: 'button', class: 'act', on: { click: () => { box.hidden = !box.hidden; if (!box.hidden) text.focus(); } } }, icon('paste', 'small'), 'Paste CSV'),
    importButton(file)), box);
}
