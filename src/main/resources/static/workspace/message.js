// One message as an element.

import { choose, press } from './acts.js';
import { fileAddress, me } from './api.js';
import { avatar, el, freshId, icon, sizeOf, words } from './dom.js';
import { answerNode, editButton } from './question.js';
import { nameOf, roomOf, store } from './store.js';
import { hourOf, whole } from './time.js';

const PLAIN = new Set(['notice', 'reply', 'file']);
const ICONS = { refusal: 'stop', reminder: 'bell' };
const WARNS = /^(warning|note|caution|\u26a0)/i;

export function messageNode(message, isContinued) {
  const mine = message.from === me;
  const classes = ['msg', `is-${message.kind}`, isAside(message) && 'is-private', mine && 'is-mine',
    message.question && 'is-open', isContinued && 'continued', message.actions.length > 0 && 'has-actions'];
  return el('article', { id: `m-${message.id}`, class: classes.filter(Boolean).join(' '), data: { kind: message.kind } },
    el('div', { class: 'msg-side' }, isContinued
      ? el('time', { class: 'side-time', datetime: message.at, text: hourOf(message.at) })
      : avatar(message.from, nameOf(message.from))),
    el('div', { class: 'msg-main' }, head(message, isContinued), body(message)));
}

/** Private words among others; in direct messages everything is private. */
const isAside = (message) => message.private && message.room !== 'direct';

function head(message, isContinued) {
  return el('header', { class: isContinued ? 'msg-head sr' : 'msg-head' },
    el('span', { class: 'msg-from', text: nameOf(message.from) }),
    message.from === 'baton' && el('span', { class: 'tag', text: 'bot' }),
    el('time', { datetime: message.at, title: whole(message.at), text: hourOf(message.at) }),
    message.edited && PLAIN.has(message.kind) && message.actions.length === 0 && el('span', { class: 'faint', text: 'edited' }),
    isAside(message) && el('span', { class: 'only-you' }, icon('eye', 'small'), 'Only you see this'));
}

function body(message) {
  if (message.card) return card(message);
  const symbol = ICONS[message.kind];
  return el('div', { class: 'msg-body' },
    symbol && el('div', { class: 'kind-mark' }, icon(symbol), el('span', { class: 'sr', text: message.kind })),
    el('div', { class: 'msg-stuff' },
      message.question ? asked(message) : lines(message),
      message.progress && stages(message.progress),
      fields(message), files(message),
      message.question && answerNode(message),
      !message.question && message.kind !== 'review' && menus(message), !message.question && actions(message), threadLink(message)));
}

function lines(message) {
  const warns = message.kind === 'review';
  return el('div', { class: 'msg-text' }, ...message.text.split('\n').map((line) => (
    warns && WARNS.test(line)
      ? el('p', { class: 'warn' }, icon('stop', 'small'), ...words(line))
      : el('p', {}, ...words(line)))));
}

/** A question: what is said before it, why the last answer was not taken, the question, its help. */
function asked(message) {
  const { question } = message;
  const rest = message.text.replace(question.error ?? '', '').split('\n').map((line) => line.trim()).filter(Boolean);
  const at = rest.indexOf(question.label);
  const before = at < 0 ? [] : rest.slice(0, at);
  const after = at < 0 ? [] : rest.slice(at + 1);
  const help = [...after, rest.includes(question.help) ? null : question.help].filter(Boolean);
  return el('div', { class: 'asked' },
    before.length > 0 && el('div', { class: 'msg-text asked-before' }, ...before.map((line) => el('p', {}, ...words(line)))),
    el('div', { class: 'asked-at' },
      el('span', { text: `Question ${question.position} of ${question.of}` }),
      el('progress', { max: question.of, value: question.position, 'aria-hidden': 'true' })),
    question.error && el('p', { class: 'asked-error' }, icon('stop', 'small'), el('span', { text: question.error })),
    el('div', { class: 'msg-text asked-words' },
      ...(at < 0 ? rest : [question.label]).map((line) => el('p', {}, ...words(line)))),
    ...help.map((line) => el('p', { class: 'asked-help', text: line })),
    !question.required && el('p', { class: 'asked-help', text: 'You may skip this one.' }));
}

/** The stage bar: how far the case is. */
function stages(progress) {
  const steps = Array.from({ length: progress.of }, (_, index) => el('span', {
    class: index + 1 < progress.index ? 'done' : index + 1 === progress.index ? 'now' : '',
  }));
  return el('div', { class: 'stages' },
    el('div', { class: 'stages-bar', role: 'img', 'aria-label': `Stage ${progress.index} of ${progress.of}: ${progress.stage}` }, ...steps),
    el('div', { class: 'stages-words', 'aria-hidden': 'true' },
      el('b', { text: progress.stage }), el('span', { text: `${progress.index} of ${progress.of}` })));
}

const HOLDS = /baton|holder|holds|waiting (for|on)/i;

function card(message) {
  const [first, ...rest] = message.text.split('\n');
  const holders = message.fields.filter((field) => HOLDS.test(field.label));
  const others = { ...message, fields: message.fields.filter((field) => !holders.includes(field)) };
  return el('section', { class: 'card', 'aria-label': `Case ${message.case ?? ''}` },
    el('h2', { class: 'card-title' }, ...words(first)),
    rest.length > 0 && el('div', { class: 'msg-text' }, ...rest.map((line) => el('p', {}, ...words(line)))),
    message.progress && stages(message.progress),
    ...holders.map((field) => el('p', { class: 'holder' }, icon('baton'),
      el('span', {}, el('span', { class: 'holder-label', text: field.label }), el('b', { text: field.value })))),
    fields(others), files(message), menus(message), actions(message), threadLink(message));
}

function fields(message) {
  if (message.fields.length === 0) return null;
  const editable = message.kind === 'review' && message.actions.length > 0;
  return el('dl', { class: `fields ${editable ? 'editable' : ''}` }, ...message.fields.map((field) => el('div', {},
    el('dt', { text: field.label }),
    el('dd', {}, el('span', { class: 'field-value' }, ...words(field.value)),
      editable && field.field && editButton(field)))));
}

function files(message) {
  return message.files.length > 0 && el('ul', { class: 'files' }, ...message.files.map((file) => el('li', {},
    el('a', { class: 'file', href: fileAddress(file.id), download: file.name }, icon('file'),
      el('span', { class: 'file-name', text: file.name }),
      el('span', { class: 'faint', text: sizeOf(file.size) }), icon('load', 'small')))));
}

/** While something is under way, nothing else of the message can be pressed. */
export async function busy(node, pressed, work) {
  const all = [...node.querySelectorAll('button, input, select')].filter((control) => !control.disabled);
  all.forEach((control) => { control.disabled = true; });
  pressed.setAttribute('aria-busy', 'true');
  await work();
  pressed.removeAttribute('aria-busy');
  all.forEach((control) => { control.disabled = false; });
}

const STYLES = { primary: 'primary', danger: 'danger' };

export function actionButton(message, action) {
  return el('button', {
    type: 'button', class: `act ${STYLES[action.style] ?? ''}`, disabled: !action.enabled,
    data: { action: action.action }, text: action.label,
    on: { click: (event) => busy(event.target.closest('.msg'), event.target, () => press(message.id, action.id)) },
  });
}

function actions(message) {
  return message.actions.length > 0
    && el('div', { class: 'acts' }, ...message.actions.map((action) => actionButton(message, action)));
}

function menus(message) {
  return message.menus.length > 0
    && el('div', { class: 'menus' }, ...message.menus.map((menu) => menuNode(message, menu)));
}

export function menuNode(message, menu) {
  const id = freshId('menu');
  const options = menu.options.map((option) => el('option', { value: option.value, text: option.label }));
  const select = el('select', { id, multiple: menu.multiple }, !menu.multiple && el('option', { value: '', text: 'Choose' }), ...options);
  const take = (event) => {
    const values = [...select.selectedOptions].map((option) => option.value).filter(Boolean);
    if (values.length > 0) busy(event.target.closest('.msg'), event.target, () => choose(message.id, menu.id, values));
    else select.focus();
  };
  return el('div', { class: 'menu' }, el('label', { for: id, text: menu.label }), select,
    el('button', { type: 'button', class: 'act', text: 'Take', on: { click: take } }));
}

function threadLink(message) {
  const id = message.thread;
  return id && id !== store.current && roomOf(id) && message.kind !== 'refusal'
    && el('button', { type: 'button', class: 'thread-link', data: { go: id } }, icon('thread', 'small'), 'Thread of the case');
}
