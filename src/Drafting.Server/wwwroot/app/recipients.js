// Choosing a body: a box to type into, with the bodies that fit; diacritics need not be typed.
import { call } from './api.js';
import { fill, fold, h, newId } from './dom.js';

/** @type {Promise<Wire.Body[]> | undefined} */
let known;

/** The bodies of today; none where the service does not tell, and it is asked again. */
const bodies = () => known ??= call('bodies').then(a => {
  const day = new Date().toISOString().slice(0, 10);
  return a.bodies.filter(b => (!b.from || b.from <= day) && (!b.to || b.to >= day));
}, () => {
  known = undefined;
  return [];
});

/** Names of bodies that hold every word that was typed, those that begin with it first. @param {Wire.Body[]} bodies @param {string} typed */
function search(bodies, typed) {
  const whole = fold(typed.trim()), words = whole.split(/\s+/);
  const found = bodies.map(({ name, aliases }) => ({ name, names: [name, ...aliases].map(fold) })).filter(({ names }) => names.some(name => words.every(word => name.includes(word))));
  const { first = [], others = [] } = Object.groupBy(found, ({ names }) => (names.some(name => name.startsWith(whole)) ? 'first' : 'others'));
  return [...first, ...others].slice(0, 40).map(({ name }) => name);
}

/** Gives a text box the list of bodies. @param {HTMLInputElement} box @param {(name: string) => void} chosen */
export function withBodies(box, chosen) {
  const id = newId();
  const list = h('ul.options', { role: 'listbox', id, 'aria-label': 'Đơn vị trong danh mục' }), count = h('span.hidden', { role: 'status' });
  for (const [key, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, autocomplete: 'off' })) box.setAttribute(key, value);
  let active = -1;

  /** @param {string[]} found  none: the list is closed */
  const show = found => {
    // The box keeps the keyboard: a press on an option must not take it away.
    fill(list, found.map(name => h('li', { role: 'option', id: newId(), 'aria-selected': 'false', onmousedown: e => e.preventDefault(), onclick: () => take(name) }, name)));
    list.hidden = found.length === 0;
    active = -1;
    box.setAttribute('aria-expanded', String(!list.hidden));
    box.removeAttribute('aria-activedescendant');
    count.textContent = list.hidden ? '' : `${found.length} đơn vị`;
  };
  const close = () => show([]);
  close();

  /** @param {number} index */
  const point = index => {
    const options = [...list.children];
    active = (index + options.length) % options.length;
    options.forEach((o, i) => o.setAttribute('aria-selected', String(i === active)));
    box.setAttribute('aria-activedescendant', options[active]?.id ?? '');
    options[active]?.scrollIntoView({ block: 'nearest' });
  };

  /** @param {string} name */
  const take = name => {
    box.value = name;
    close();
    chosen(name);
  };

  const open = async () => {
    const found = search(await bodies(), box.value);
    show(document.activeElement !== box || (found.length === 1 && found[0] === box.value) ? [] : found);
  };

  box.addEventListener('input', () => (box.value.trim() === '' ? close() : void open()));
  box.addEventListener('blur', close);
  // Before the box's own keys: the list takes those that are for it.
  box.addEventListener('keydown', e => {
    if (e.isComposing) return;
    const { key } = e;
    if (key === 'ArrowDown' && list.hidden) void open().then(() => { if (!list.hidden) point(0); });
    else if (key === 'ArrowDown') point(active + 1);
    else if (key === 'ArrowUp' && !list.hidden) point(active < 0 ? -1 : active - 1);
    else if (key === 'Escape' && !list.hidden) close();
    else if (key === 'Enter' && active >= 0) take(list.children[active]?.textContent ?? '');
    else return;
    e.preventDefault();
    e.stopImmediatePropagation();
  }, true);
  return h('span.combo', box, list, count);
}
