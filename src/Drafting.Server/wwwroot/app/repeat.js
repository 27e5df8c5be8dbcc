// Things that repeat: add, remove (with a way back), move; the keyboard stays where the person is.
import { button, fill, h } from './dom.js';
import { toast } from './notices.js';

/** @param {Wire.Repeat} given */
export function repeat({ label, get, set, fresh, draw, cards }) {
  const list = h(cards ? 'ol.cards' : 'ol.lines');
  const add = button('+ Thêm', () => insert(get().length, fresh()), { class: 'add', 'aria-label': `Thêm vào ${label}` });

  /** What of an item takes the keyboard. @param {number} at @param {string} what @returns {HTMLElement | null | undefined} */
  const within = (at, what) => list.children[at]?.querySelector(what);

  /** @param {Wire.Value[]} items @param {number} [focus] */
  function change(items, focus = -1) {
    set(items);
    show();
    const field = within(focus, 'textarea, input, select');
    field?.focus();
    return field;
  }

  /** @type {Wire.List['insert']} */
  const insert = (at, ...values) => void change(get().toSpliced(at, 0, ...values), at + values.length - 1);

  /** @type {Wire.List['remove']} */
  function remove(at, how) {
    const before = get(), last = before.length - 2, gone = /** @type {Wire.Value} */ (before[at]);
    if (!change(before.toSpliced(at, 1), how ? last : Math.min(at, last))) add.focus();
    if (!how) toast(`Đã xoá mục ${at + 1} của “${label}”.`, () => insert(at, gone));
  }

  /** @param {number} at @param {number} to */
  function move(at, to) {
    const items = get();
    change(items.toSpliced(at, 1).toSpliced(to, 0, /** @type {Wire.Value} */ (items[at])));
    (within(to, `${to < at ? '.up' : '.down'}:enabled`) ?? within(to, '.tools button:enabled'))?.focus();
  }

  function show() {
    const items = get();
    fill(list, items.map((_, i) => {
      /** @param {string} sign @param {string} name @param {string} what @param {() => void} act */
      const tool = (sign, name, what, act, disabled = false) => button(sign, act, { class: `small ${what}`, disabled, 'aria-label': `${name}: mục ${i + 1} của ${label}` });
      return h('li', draw(i, { insert, remove }), h('span.tools',
        tool('↑', 'Đưa lên', 'up', () => move(i, i - 1), i === 0),
        tool('↓', 'Đưa xuống', 'down', () => move(i, i + 1), i === items.length - 1),
        tool('×', 'Xoá', 'remove', () => remove(i))));
    }));
  }

  show();
  return h('div.repeat', list, add);
}
