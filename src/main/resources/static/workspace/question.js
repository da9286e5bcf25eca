// The ways to answer a question: options, dates, numbers, people, files. Typing in the input line always works, too.

import { choose, press, say } from './acts.js';
import { control } from './controls.js';
import { el, icon } from './dom.js';
import { actionButton, busy, menuNode } from './message.js';

const FEW = 8;
const WIDGETS = new Set(['multi', 'date', 'date-time', 'money', 'number', 'person', 'people', 'file']);
const ASIDES = new Set(['keep']);
const STEPS = new Map([['back', 'Back'], ['skip', 'Skip'], ['save', 'Save for later'], ['help', 'Help'], ['cancel', 'Cancel']]);
const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }];
const HINTS = {
  table: 'Download the table as CSV or XLSX, fill it in and attach it below; or paste rows as CSV, with the column ids as the first line.',
  'long-text': 'Type your answer below; Shift+Enter starts a new line.',
};

const reply = (node, pressed, text, files = []) => busy(node.closest('.msg'), pressed, () => say('direct', text, files));

export function editButton(field) {
  return el('button', {
    type: 'button', class: 'edit', 'aria-label': `Edit ${field.label}`, title: 'Edit',
    on: { click: (event) => reply(event.currentTarget, event.currentTarget, `edit ${field.field}`) },
  }, icon('edit', 'small'));
}

export function answerNode(message) {
  const { question } = message;
  const asides = message.actions.filter((action) => ASIDES.has(action.action));
  const values = new Set((question.options.length > 0 ? question.options : YES_NO).map((option) => option.value));
  const options = message.actions.filter((action) => values.has(action.action));
  const parts = options.length > 0
    ? [optionButtons(options.map((action) => ({ ...action, value: action.action })), (node, option) =>
      busy(node.closest('.msg'), node, () => press(message.id, option.id)))]
    : message.menus.map((menu) => menuWidget(message, menu));
  if (parts.length === 0) parts.push(widget(question));
  if (asides.length > 0) parts.push(el('div', { class: 'acts' }, ...asides.map((action) => actionButton(message, action))));
  return el('div', {
    class: 'answer', role: 'group', 'aria-label': 'Answer', data: { field: question.field, type: question.type },
  }, ...parts, steps(message, question, values));
}

function optionButtons(options, take) {
  return el('div', { class: 'acts' }, ...options.map((option) => el('button', {
    type: 'button', class: 'act option', data: { value: option.value }, text: option.label,
    on: { click: (event) => take(event.target, option) },
  })));
}

function widget(question) {
  const options = question.type === 'yes-no' && question.options.length === 0 ? YES_NO : question.options;
  if ((question.type === 'choice' || question.type === 'yes-no') && options.length <= FEW) {
    return optionButtons(options, (node, option) => reply(node, node, option.label));
  }
  if (question.type === 'choice' || WIDGETS.has(question.type)) return entryWidget(question);
  return el('p', { class: 'asked-help', text: HINTS[question.type] ?? 'Type your answer below.' });
}

function menuWidget(message, menu) {
  const { question } = message;
  const take = (node, pressed, values) => busy(node.closest('.msg'), pressed, () => choose(message.id, menu.id, values));
  if (menu.id !== question.field) return menuNode(message, menu);
  if (!menu.multiple && menu.options.length <= FEW) {
    return optionButtons(menu.options, (node, option) => take(node, node, [option.value]));
  }
  const type = menu.multiple ? 'multi' : 'choice';
  return entryWidget({ ...question, type, options: menu.options }, (node, pressed, value) => take(node, pressed, [value].flat()));
}

/** What was entered is said, so that it stands in the talk like an answer that was typed. */
function sayIt(node, pressed, value, type) {
  return type === 'file' ? reply(node, pressed, '', value) : reply(node, pressed, [value].flat().join(', '));
}

function entryWidget(question, take = sayIt) {
  const field = control({ ...question, columns: [], value: null });
  if (!field.group) {
    const own = field.node.matches('input, select') ? field.node : field.node.querySelector('input');
    own.setAttribute('aria-label', question.label);
  }
  const send = el('button', { type: 'submit', class: 'act primary', text: 'Answer' });
  const submit = (event) => {
    event.preventDefault();
    const value = field.value();
    if (value.length === 0 || field.isWaiting?.()) field.focus();
    else take(event.target, send, value, question.type);
  };
  return el('form', { class: `entry entry-${question.type}`, novalidate: true, on: { submit } }, field.node, send);
}

/** Back, skip and the like, and whatever else the message offers; where it offers nothing, the words are said. */
function steps(message, question, values) {
  const step = (name, label, run) => el('button', { type: 'button', class: 'step', data: { step: name }, text: label, on: { click: run } });
  const own = message.actions.filter((action) => !values.has(action.action) && !ASIDES.has(action.action));
  const said = [...STEPS].filter(([name]) => message.actions.length === 0 && (name !== 'skip' || !question.required));
  const all = [
    ...own.map((action) => [action.action, action.label, (event) =>
      busy(event.target.closest('.msg'), event.target, () => press(message.id, action.id))]),
    ...said.map(([name, label]) => [name, label, (event) => reply(event.target, event.target, name)]),
  ];
  return el('div', { class: 'steps' },
    ...all.filter(([name]) => name !== 'back' || question.position > 1).map(([name, label, run]) => step(name, label, run)));
}
