// Builds elements. Data only ever becomes text nodes and attributes, never markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element with properties (class, text, data, on, attributes) and children (nodes, texts, nothing). */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name === 'text') node.textContent = value;
    else if (name === 'data') Object.assign(node.dataset, value);
    else if (name === 'on') for (const [event, run] of Object.entries(value)) node.addEventListener(event, run);
    else if (name === 'value') node.value = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

export function icon(name, kind = '') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `icon ${kind}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

export const byId = (id) => document.getElementById(id);

const HUES = 10;

/** The same sum as on the server, so that a face has one colour everywhere. */
function hue(id) {
  let sum = 33;
  for (const letter of id) sum = (sum * 29 + letter.codePointAt(0)) % 9973;
  return sum % HUES;
}

export function avatar(id, name) {
  if (id === 'baton') return el('img', { class: 'avatar', src: '/workspace/baton.svg', alt: '', width: 36, height: 36 });
  const initials = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(0, 2).map((part) => [...part][0]).join('');
  return el('span', { class: `avatar hue-${hue(id)}`, 'aria-hidden': 'true', text: initials.toUpperCase() });
}

let counter = 0;

/** An id that no other element of the page has. */
export const freshId = (stem) => `${stem}-${++counter}`;

/** Text with the ids of cases as links to them; everything else stays text. */
export function words(text) {
  const parts = text.replaceAll(':zap:', '\u26a1').split(/\b([A-Z]{2,8}-\d{4}-\d{4,})\b/);
  return parts.map((part, index) => (index % 2 === 0
    ? part
    : el('button', { type: 'button', class: 'case-link', data: { case: part }, text: part })));
}

export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
