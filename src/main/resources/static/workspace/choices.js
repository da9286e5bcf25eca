// Choosing: one of few, several of many, people.

import { avatar, el, freshId } from './dom.js';
import { store } from './store.js';

export function choiceControl(field, options) {
  const name = freshId('choice');
  const ticks = options.map((option) => tick('radio', name, option, option.value === field.value));
  const chosen = () => ticks.find((one) => one.input.checked);
  return {
    group: true,
    node: el('div', { class: 'ticks in-line' }, ...ticks.map((one) => one.node)),
    value: () => chosen()?.input.value ?? '',
    focus: () => (chosen() ?? ticks[0])?.input.focus(),
  };
}

export function ticksControl(field, options) {
  const given = new Set(field.value ?? []);
  const ticks = options.map((option) => tick('checkbox', freshId('tick'), option, given.has(option.value)));
  return {
    group: true,
    node: el('div', { class: 'ticks' }, ...ticks.map((one) => one.node)),
    value: () => ticks.filter((one) => one.input.checked).map((one) => one.input.value),
    focus: () => ticks[0]?.input.focus(),
  };
}

function tick(type, name, option, isChecked, face = null) {
  const input = el('input', { type, name, value: option.value });
  input.checked = isChecked;
  return { input, node: el('label', { class: 'tick' }, input, face, el('span', { text: option.label })) };
}

const hint = (person) => [person.department, person.id].filter(Boolean).join(', ');

/** People by name, with those already chosen first and a line to find the others. */
export function peopleControl(field, several) {
  const given = new Set([field.value ?? []].flat());
  const people = [...store.people.values()].filter((person) => !person.bot);
  const name = freshId('person');
  const ticks = people.map((person) => ({
    person, ...tick(several ? 'checkbox' : 'radio', name, { value: person.id, label: person.name }, given.has(person.id),
      avatar(person.id, person.name)),
  }));
  ticks.forEach((one) => one.node.append(el('span', { class: 'faint', text: hint(one.person) })));
  const find = el('input', {
    type: 'search', class: 'people-search', placeholder: 'Find a person', 'aria-label': 'Find a person', autocomplete: 'off',
    on: { input: () => filter(ticks, find.value), keydown: (event) => takeFirst(event, ticks) },
  });
  const chosen = () => ticks.filter((one) => one.input.checked).map((one) => one.person.id);
  return {
    group: true,
    node: el('div', { class: 'people-pick' }, find, el('div', { class: 'ticks people-ticks', tabindex: '-1' }, ...ticks.map((one) => one.node))),
    value: () => (several ? chosen() : chosen()[0] ?? ''),
    focus: () => find.focus(),
  };
}

function filter(ticks, text) {
  const wanted = text.trim().toLowerCase().replace(/^@/, '');
  ticks.forEach((one) => {
    const about = `${one.person.id} ${one.person.name} ${one.person.department}`.toLowerCase();
    one.node.hidden = !about.includes(wanted) && !one.input.checked;
  });
}

/** Enter takes the first that was found, instead of sending the form. */
function takeFirst(event, ticks) {
  if (event.key !== 'Enter' || event.target.value.trim() === '') return;
  event.preventDefault();
  const first = ticks.find((one) => !one.node.hidden && !one.input.checked);
  if (first) first.input.checked = true;
  event.target.value = '';
  filter(ticks, '');
}
