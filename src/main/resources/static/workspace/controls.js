// The controls of forms and questions, one for each type of field. Each gives its element, its value and its focus.

import { choiceControl, peopleControl, ticksControl } from './choices.js';
import { el, freshId } from './dom.js';
import { fileControl } from './files.js';
import { tableControl } from './table.js';

const FEW = 5;

function input(field, attributes) {
  const id = freshId('f');
  const node = el('input', { id, name: field.field, value: field.value ?? '', ...attributes });
  return { id, node, value: () => node.value.trim(), focus: () => node.focus() };
}

function money(field) {
  const one = input(field, { type: 'text', inputmode: 'decimal', placeholder: '0.00', autocomplete: 'off' });
  return { ...one, node: el('span', { class: 'money' }, el('span', { 'aria-hidden': 'true', text: '$' }), one.node) };
}

function area(field) {
  const id = freshId('f');
  const node = el('textarea', { id, name: field.field, rows: 4 });
  node.value = field.value ?? '';
  return { id, node, value: () => node.value.trim(), focus: () => node.focus() };
}

function select(field, options) {
  const id = freshId('f');
  const node = el('select', { id, name: field.field }, el('option', { value: '', text: 'Choose' }),
    ...options.map((option) => el('option', { value: option.value, text: option.label })));
  node.value = field.value ?? '';
  return { id, node, value: () => node.value, focus: () => node.focus() };
}

const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }];

const TYPES = {
  choice: (field) => (field.options.length <= FEW ? choiceControl(field, field.options) : select(field, field.options)),
  'yes-no': (field) => choiceControl(field, field.options.length ? field.options : YES_NO),
  multi: (field) => ticksControl(field, field.options),
  date: (field) => input(field, { type: 'date' }),
  'date-time': (field) => input(field, { type: 'datetime-local', step: 60 }),
  number: (field) => input(field, { type: 'text', inputmode: 'decimal', autocomplete: 'off', class: 'short' }),
  money,
  'long-text': area,
  person: (field) => peopleControl(field, false),
  people: (field) => peopleControl(field, true),
  file: fileControl,
  table: tableControl,
};

/** The control of a field: `id` where one element takes the label, else it is a group of its own. */
export function control(field) {
  const make = TYPES[field.type] ?? ((text) => input(text, { type: 'text', autocomplete: 'off' }));
  return make(field);
}
