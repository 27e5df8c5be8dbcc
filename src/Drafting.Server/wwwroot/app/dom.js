// Nodes made without markup: what a person or a service wrote is always text.

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {{ [name: string]: unknown, [listener: `on${string}`]: (event: any) => void }} Attributes */

/**
 * Makes an element, as h('p.help', { id: 'i1' }, 'text'). "on…" is a listener, true an empty attribute; null, undefined and false are none.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K | `${K}.${string}`} tag  with its classes
 * @param {[(Attributes | Child | Child[])?, ...(Child | Child[])[]]} given  attributes, where there are any, and children
 */
export function h(tag, ...given) {
  const [name = '', ...classes] = tag.split('.'), element = document.createElement(/** @type {K} */ (name)), [first] = given;
  const attributes = first && typeof first === 'object' && !Array.isArray(first) && !(first instanceof Node) ? first : undefined;
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  put(element, .../** @type {Child[]} */ (attributes ? given.slice(1) : given));
  return element;
}

/** @param {(Child | Child[])[]} children */
const real = children => /** @type {(Node | string)[]} */ (children.flat().filter(Boolean));

/** @param {Element} parent @param {...(Child | Child[])} children */
export const put = (parent, ...children) => parent.append(...real(children));

/** Puts children in place of those that are there. @param {Element} parent @param {...(Child | Child[])} children */
export const fill = (parent, ...children) => parent.replaceChildren(...real(children));

let last = 0;

export const newId = () => `i${++last}`;

/** @param {string} text @param {() => void} act @param {Attributes} [attributes] */
export const button = (text, act, attributes = {}) => h('button', { type: 'button', onclick: act, ...attributes }, text);

/**
 * A choice out of a list, with its label.
 * @param {string} label @param {Wire.Option[]} options @param {string} value @param {(value: string) => void} act
 */
export function picker(label, options, value, act) {
  const id = newId();
  const select = h('select', { id, onchange: () => act(select.value) }, options.map(o => h('option', { value: o.value, selected: o.value === value }, o.text)));
  return h('div.field', h('label', { for: id }, label), select);
}

/** Text for searching: without diacritics, in small letters. @param {string} text */
export const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Calls later, and only once for a burst of calls. @param {number} delay @param {() => void} act */
export function later(delay, act) {
  let timer = 0;
  const start = () => {
    clearTimeout(timer);
    timer = window.setTimeout(start.now, delay);
  };
  start.stop = () => {
    clearTimeout(timer);
    timer = 0;
  };
  start.now = () => {
    start.stop();
    act();
  };
  start.settle = () => { if (timer) start.now(); };
  return start;
}
