// Things that repeat: add, remove (with a way back), move; the keyboard stays where the person is.
import { button, fill, h } from './dom.js';
import { toast } from './notices.js';

/** @typedef {import('./wire.js').Value} Value */

/**
 * An editable list.
 * @param {object} given
 * @param {string} given.label  what one list is called, such as "Nơi nhận"
 * @param {() => Value[]} given.get
 * @param {(items: Value[]) => void} given.set
 * @param {() => Value} given.fresh  a new item
 * @param {(index: number, list: { insert: (at: number, ...values: Value[]) => void, remove: (at: number, how?: 'quietly') => void }) => HTMLElement} given.draw  one item
 * @param {boolean} given.cards  whether an item has several fields
 */
export function repeat({ label, get, set, fresh, draw, cards }) {
  const list = h('ol', { class: cards ? 'cards' : 'lines' });
  const add = button(`+ Thêm`, () => insert(get().length, fresh()), { class: 'add', 'aria-label': `Thêm vào ${label}` });
  const element = h('div', { class: 'repeat' }, list, add);

  /** @param {Value[]} items @param {number} [focus] */
  function change(items, focus) {
    set(items);
    show();
    if (focus !== undefined) focusIn(focus);
  }

  /** @param {number} at @param {...Value} values */
  function insert(at, ...values) {
    change(get().toSpliced(at, 0, ...values), at + values.length - 1);
  }

  /** @param {number} at @param {'quietly'} [how] */
  function remove(at, how) {
    const before = get(), gone = /** @type {Value} */ (before[at]);
    change(before.toSpliced(at, 1));
    if (how) return focusable(before.length - 2)?.focus();
    (focusable(Math.min(at, before.length - 2)) ?? add).focus();
    toast(`Đã xoá mục ${at + 1} của “${label}”.`, () => insert(at, gone));
  }

  /** @param {number} at @param {number} to */
  function move(at, to) {
    const items = get();
    change(items.toSpliced(at, 1).toSpliced(to, 0, /** @type {Value} */ (items[at])));
    const tool = list.children[to]?.querySelector(to < at ? '.up' : '.down');
    /** @type {HTMLElement | null | undefined} */ (tool?.hasAttribute('disabled') ? list.children[to]?.querySelector('.tools button:enabled') : tool)?.focus();
  }

  /** @param {number} at */
  const focusable = at => /** @type {HTMLElement | null | undefined} */ (list.children[at]?.querySelector('textarea, input, select'));

  /** @param {number} at */
  const focusIn = at => focusable(at)?.focus();

  function show() {
    const items = get();
    fill(list, items.map((_, i) => {
      const name = `mục ${i + 1} của ${label}`;
      return h('li', {}, draw(i, { insert, remove }), h('span', { class: 'tools' },
        button('↑', () => move(i, i - 1), { class: 'small up', disabled: i === 0, 'aria-label': `Đưa lên: ${name}` }),
        button('↓', () => move(i, i + 1), { class: 'small down', disabled: i === items.length - 1, 'aria-label': `Đưa xuống: ${name}` }),
        button('×', () => remove(i), { class: 'small remove', 'aria-label': `Xoá: ${name}` })));
    }));
  }

  show();
  return element;
}
