// Choosing a body: a box to type into, with the bodies that fit; diacritics need not be typed.
import { fill, fold, h, newId } from './dom.js';

/** @typedef {import('./wire.js').Body} Body */

const MOST = 40;

/**
 * Bodies whose names hold every word that was typed, those that begin with it first.
 * @param {Body[]} bodies
 * @param {string} typed
 */
export function search(bodies, typed) {
  const whole = fold(typed.trim());
  const words = whole.split(/\s+/).filter(Boolean);
  if (words.length === 0) return bodies.slice(0, MOST);
  return bodies
    .map(body => ({ body, names: [body.name, ...body.aliases].map(fold) }))
    .filter(({ names }) => names.some(name => words.every(word => name.includes(word))))
    .sort((a, b) => Number(b.names.some(n => n.startsWith(whole))) - Number(a.names.some(n => n.startsWith(whole))))
    .slice(0, MOST)
    .map(({ body }) => body);
}

/**
 * Bodies that exist on a day.
 * @param {Body[]} bodies
 * @param {string} day  as 2026-07-02
 */
export const existing = (bodies, day) => bodies.filter(b => (!b.from || b.from <= day) && (!b.to || b.to >= day));

/**
 * Gives a text box a list of bodies.
 * @param {HTMLInputElement | HTMLTextAreaElement} box
 * @param {() => Promise<Body[]>} bodies
 * @param {(name: string) => void} chosen
 */
export function withBodies(box, bodies, chosen) {
  const listId = newId();
  const list = h('ul', { role: 'listbox', id: listId, class: 'options', 'aria-label': 'Đơn vị trong danh mục', hidden: true });
  const count = h('span', { class: 'hidden', role: 'status' });
  for (const [key, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId, autocomplete: 'off' })) box.setAttribute(key, value);
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
    count.textContent = '';
  };

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
    const found = search(existing(await bodies(), new Date().toISOString().slice(0, 10)), box.value);
    if (document.activeElement !== box || found.length === 0 || (found.length === 1 && found[0]?.name === box.value)) return close();
    // The box keeps the keyboard: a press on an option must not take it away.
    fill(list, found.map(b => h('li', { role: 'option', id: newId(), 'aria-selected': 'false', onmousedown: (/** @type {Event} */ e) => e.preventDefault(), onclick: () => take(b.name) }, b.name)));
    list.hidden = false;
    active = -1;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
    count.textContent = `${found.length} đơn vị`;
  };

  box.addEventListener('input', () => (box.value.trim() === '' ? close() : void open()));
  box.addEventListener('blur', close);
  box.addEventListener('keydown', event => {
    const e = /** @type {KeyboardEvent} */ (event);
    if (e.isComposing) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      if (list.hidden) {
        if (e.key === 'ArrowUp') return;
        void open().then(() => { if (!list.hidden) point(0); });
      } else {
        point(active + (e.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1));
      }
      e.preventDefault();
    } else if (e.key === 'Escape' && !list.hidden) {
      close();
      e.preventDefault();
      e.stopPropagation();
    } else if (e.key === 'Enter' && active >= 0) {
      take(list.children[active]?.textContent ?? '');
      e.preventDefault();
      e.stopImmediatePropagation();
    }
  });
  return h('span', { class: 'combo' }, box, list, count);
}
