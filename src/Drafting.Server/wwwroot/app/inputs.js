// One control for each kind of value. A control reads its value once and writes every change back at once.
import { h, newId } from './dom.js';

/** @typedef {import('./wire.js').Field} Field */
/** @typedef {import('./wire.js').Value} Value */

/**
 * What a control is given.
 * @typedef {object} Slot
 * @property {Field} field
 * @property {() => Value | undefined} get
 * @property {(value: Value | undefined) => void} set  nothing: the key is left out
 * @property {string} id  of the control that the label names
 * @property {string} hint  placeholder
 */

/**
 * A line of text that grows: a break in it is a break in the paper.
 * @param {Slot} slot
 */
export function textInput({ field, get, set, id, hint }) {
  const markup = field.kind === 'markup';
  const area = h('textarea', { id, rows: markup ? 8 : 1, class: markup ? 'markup' : 'line', placeholder: hint, lang: 'vi' });
  area.value = text(get());
  area.addEventListener('input', () => set(area.value === '' ? undefined : area.value));
  return area;
}

/** @param {Slot} slot */
export function integerInput({ get, set, id, hint }) {
  const input = h('input', { id, inputmode: 'numeric', placeholder: hint, autocomplete: 'off' });
  input.value = text(get());
  input.addEventListener('input', () => {
    const typed = input.value.trim();
    // What is no number goes as it is, so that the service says what is wrong with it.
    set(typed === '' ? undefined : /^\d{1,15}$/.test(typed) ? Number(typed) : typed);
  });
  return input;
}

/** @param {Slot} slot */
export function choiceInput({ field, get, set, id }) {
  const blank = field.default ? `(mặc định: ${field.default})` : '(để trống)';
  const value = text(get());
  const values = value && !field.choices.includes(value) ? [value, ...field.choices] : field.choices;
  const select = h('select', { id, onchange: () => set(select.value || undefined) },
    h('option', { value: '' }, blank), values.map(c => h('option', { value: c, selected: c === value }, field.choiceNames?.[field.choices.indexOf(c)] ?? c)));
  return select;
}

/** @param {Slot} slot */
export function booleanInput({ field, get, set, id }) {
  const usual = field.default === true;
  const box = h('input', { type: 'checkbox', id, onchange: () => set(box.checked === usual ? undefined : box.checked) });
  box.checked = (get() ?? usual) === true;
  return box;
}

const PARTS = [{ label: 'Ngày', name: 'ngày' }, { label: 'Tháng', name: 'tháng' }, { label: 'Năm', name: 'năm' }];

/**
 * Three boxes; a blank one is a part that is not known yet.
 * @param {Slot} slot
 */
export function dateInput({ get, set, id, hint }) {
  const given = text(get());
  const parts = dateParts(given);
  if (!parts) {
    const raw = h('input', { id, placeholder: hint });
    raw.value = given;
    raw.addEventListener('input', () => set(raw.value || undefined));
    return raw;
  }
  const boxes = PARTS.map((part, i) => {
    const own = i === 0 ? id : newId();
    const box = h('input', { id: own, inputmode: 'numeric', autocomplete: 'off', maxlength: i === 2 ? 4 : 10, size: i === 2 ? 4 : 2 });
    box.value = parts[i] ?? '';
    box.addEventListener('input', () => {
      // A whole date that was pasted fills all three.
      const whole = i === 0 && box.value.length > 2 ? dateParts(box.value) : null;
      if (whole) boxes.forEach((b, n) => { b.input.value = whole[n] ?? ''; });
      write();
    });
    return { input: box, label: h('label', { for: own, class: 'part' }, part.label) };
  });
  const write = () => {
    const [d, m, y] = boxes.map(b => b.input.value.trim());
    set(d || m || y ? `${pad(d ?? '', 9)}/${pad(m ?? '', 2)}/${y || '…'}` : undefined);
  };
  return h('div', { class: 'date' }, boxes.map(b => h('span', {}, b.label, b.input)));
}

/**
 * Day, month and year of a written date; a part that is not known is blank. Nothing where it is no date.
 * @param {string} written
 */
export function dateParts(written) {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (iso) return [iso[3], iso[2], iso[1]];
  if (written === '') return ['', '', ''];
  const parts = written.split('/').map(p => p.trim());
  return parts.length === 3 && parts.every(p => /^(\d{1,4}|…|\.{3})?$/.test(p)) ? parts.map(p => (/^\d/.test(p) ? p : '')) : null;
}

/**
 * Days up to 9 and the months 1 and 2 take a nought before them.
 * @param {string} part
 * @param {number} upTo
 */
const pad = (part, upTo) => (part === '' ? '…' : /^\d$/.test(part) && Number(part) <= upTo ? `0${part}` : part);

/** @param {Value | undefined} value */
export const text = value => (value === undefined || value === null || typeof value === 'object' ? '' : String(value));
