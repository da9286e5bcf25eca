// The ways to answer a question: options, dates, numbers, people, files. Typing in the input line always works, too.

import { choose, say } from './acts.js';
import { control } from './controls.js';
import { el, icon } from './dom.js';
import { actionButton, busy, menuNode } from './message.js';

const FEW = 8;
const WIDGETS = new Set(['multi', 'date', 'date-time', 'money', 'number', 'person', 'people', 'file']);

const reply = (node, pressed, text, files = []) => busy(node.closest('.msg'), pressed, () => say('direct', text, files));

export function editButton(field) {
  return el('button', {
    type: 'button', class: 'edit', 'aria-label': `Edit ${field.label}`, title: 'Edit',
    on: { click: (event) => reply(event.currentTarget, event.currentTarget, `edit ${field.field}`) },
  }, icon('edit', 'small'));
}

export function answerNode(message) {
  const { question } = message;
  const own = new Set(message.actions.map((action) => action.action));
  const options = message.actions.filter((action) => !STEPS.has(action.action));
  const parts = [];
  if (options.length > 0) parts.push(el('div', { class: 'acts' }, ...options.map((action) => actionButton(message, action))));
  parts.push(...message.menus.map((menu) => menuWidget(message, menu)));
  if (options.length === 0 && message.menus.length === 0) parts.push(widget(message, question));
  else if (question.type === 'file') parts.push(widget(message, question));
  parts.push(steps(message, question, own));
  return el('div', { class: 'answer', role: 'group', 'aria-label': 'Answer' }, ...parts.filter(Boolean));
}

const choices = (question) => (question.type === 'yes-no' && question.options.length === 0
  ? [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]
  : question.options);

function widget(message, question) {
  if ((question.type === 'choice' || question.type === 'yes-no') && choices(question).length <= FEW) {
    return el('div', { class: 'acts' }, ...choices(question).map((option) => el('button', {
      type: 'button', class: 'act option', data: { value: option.value }, text: option.label,
      on: { click: (event) => reply(event.target, event.target, option.label) },
    })));
  }
  if (question.type === 'choice' || WIDGETS.has(question.type)) return entryWidget(question);
  return el('p', { class: 'asked-help', text: HINTS[question.type] ?? 'Type your answer below.' });
}

const HINTS = {
  table: 'Paste rows as CSV below, with the column ids as the first line, or attach a CSV file.',
  'long-text': 'Type your answer below; Shift+Enter starts a new line.',
};

function entryWidget(question) {
  const field = control({ ...question, columns: [], value: null });
  if (!field.group) field.node.querySelector('input, select')?.setAttribute('aria-label', question.label);
  if (!field.group && field.node.matches('input, select')) field.node.setAttribute('aria-label', question.label);
  const send = el('button', { type: 'submit', class: 'act primary', text: 'Answer' });
  const submit = (event) => {
    event.preventDefault();
    const value = field.value();
    const isFile = question.type === 'file';
    if (value === '' || value.length === 0) field.focus();
    else reply(event.target, send, isFile ? '' : [value].flat().join(', '), isFile ? value : []);
  };
  return el('form', { class: `entry entry-${question.type}`, novalidate: true, on: { submit } }, field.node, send);
}

function menuWidget(message, menu) {
  if (menu.multiple || menu.options.length > FEW) return menu.multiple ? manyWidget(message, menu) : menuNode(message, menu);
  return el('div', { class: 'acts' }, ...menu.options.map((option) => el('button', {
    type: 'button', class: 'act option', data: { value: option.value }, text: option.label,
    on: { click: (event) => busy(event.target.closest('.msg'), event.target, () => choose(message.id, menu.id, [option.value])) },
  })));
}

function manyWidget(message, menu) {
  const field = control({ field: menu.id, label: menu.label, type: 'multi', options: menu.options, required: true });
  const send = el('button', { type: 'submit', class: 'act primary', text: 'Answer' });
  const submit = (event) => {
    event.preventDefault();
    if (field.value().length === 0) field.focus();
    else busy(event.target.closest('.msg'), send, () => choose(message.id, menu.id, field.value()));
  };
  return el('form', { class: 'entry', novalidate: true, on: { submit } }, field.node, send);
}

const STEPS = new Map([['back', 'Back'], ['skip', 'Skip'], ['save', 'Save for later'], ['help', 'Help'], ['cancel', 'Cancel']]);

function steps(message, question, own) {
  const offered = [...STEPS].filter(([step]) => own.has(step)
    || !((step === 'back' && question.position === 1) || (step === 'skip' && question.required)));
  return el('div', { class: 'steps' }, ...offered.map(([step, label]) => {
    const action = message.actions.find((one) => one.action === step);
    if (action) return el('span', { class: 'step-own' }, actionButton(message, { ...action, style: 'plain' }));
    return el('button', {
      type: 'button', class: 'step', data: { step }, text: label,
      on: { click: (event) => reply(event.target, event.target, step) },
    });
  }));
}
