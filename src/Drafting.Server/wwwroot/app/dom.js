// Nodes made without markup: what a person or a service wrote is always text.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element. A key that starts with "on" is a listener; true sets an empty attribute; null, undefined and false set none.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  put(element, ...children);
  return element;
}

/**
 * Adds children.
 * @param {Node} parent
 * @param {...(Child | Child[])} children
 */
export function put(parent, ...children) {
  for (const child of children.flat()) {
    if (child) parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

/**
 * Puts these children in place of those that are there.
 * @param {Element} parent
 * @param {...(Child | Child[])} children
 */
export function fill(parent, ...children) {
  parent.replaceChildren();
  put(parent, ...children);
}

/**
 * Listens, with the event as its name says.
 * @template {keyof HTMLElementEventMap} K
 * @param {HTMLElement} element @param {K} name @param {(event: HTMLElementEventMap[K]) => void} act
 */
export const on = (element, name, act) => element.addEventListener(name, act);

let last = 0;

/** An id that no other element of the page has. */
export const newId = () => `i${++last}`;

/**
 * A button.
 * @param {string} text
 * @param {() => void} act
 * @param {Record<string, unknown>} [attributes]
 */
export const button = (text, act, attributes = {}) => h('button', { type: 'button', onclick: act, ...attributes }, text);

/**
 * A choice out of a list, with its label.
 * @param {string} label
 * @param {{ value: string, text: string }[]} options
 * @param {string} value
 * @param {(value: string) => void} act
 */
export function picker(label, options, value, act) {
  const id = newId();
  const select = h('select', { id, onchange: () => act(select.value) }, options.map(o => h('option', { value: o.value, selected: o.value === value }, o.text)));
  return { element: h('div', { class: 'field' }, h('label', { for: id }, label), select), select };
}

/**
 * Text for searching: without diacritics, in small letters.
 * @param {string} text
 */
export const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/**
 * Calls later, and only once for a burst of calls.
 * @param {number} delay
 * @param {() => void} act
 */
export function later(delay, act) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(start.now, delay);
  };
  start.now = () => {
    clearTimeout(timer);
    timer = undefined;
    act();
  };
  /** Whether a call is waiting. */
  start.waits = () => timer !== undefined;
  return start;
}
