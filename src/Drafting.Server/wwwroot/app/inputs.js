// One control for each kind of value. A control reads its value once and writes every change back at once.
import { h, newId } from './dom.js';

/** A line of text that grows: a break in it is a break in the paper. @param {Wire.Slot} slot */
export function textInput({ field, get, set, id, hint }) {
  const markup = field.kind === 'markup';
  return h('textarea', { id, rows: 1, class: markup ? 'markup' : 'line', placeholder: hint, lang: 'vi', oninput: e => set(e.target.value || undefined) }, text(get()));
}

/** @param {Wire.Slot} slot */
export function integerInput({ get, set, id, hint }) {
  return h('input', { id, inputmode: 'numeric', placeholder: hint, autocomplete: 'off', value: text(get()), oninput: e => {
    const typed = e.target.value.trim();
    // What is no number goes as it is, so that the service says what is wrong with it.
    set(/^\d{1,15}$/.test(typed) ? Number(typed) : typed || undefined);
  } });
}

/** @param {Wire.Slot} slot */
export function choiceInput({ field: { choices, choiceNames, default: usual }, get, set, id }) {
  const value = text(get());
  return h('select', { id, onchange: e => set(e.target.value || undefined) },
    h('option', { value: '' }, usual ? `(mặc định: ${usual})` : '(để trống)'),
    (value && !choices.includes(value) ? [value, ...choices] : choices).map(c => h('option', { value: c, selected: c === value }, choiceNames?.[choices.indexOf(c)] ?? c)));
}

/** @param {Wire.Slot} slot */
export function booleanInput({ field, get, set, id }) {
  const usual = field.default === true;
  return h('input', { type: 'checkbox', id, checked: (get() ?? usual) === true, onchange: ({ target }) => set(target.checked === usual ? undefined : target.checked) });
}

/** Three boxes; a blank one is a part that is not known yet. @param {Wire.Slot} slot */
export function dateInput({ get, set, id, hint }) {
  const given = text(get()), parts = dateParts(given);
  if (!parts) return h('input', { id, placeholder: hint, value: given, oninput: e => set(e.target.value || undefined) });
  const boxes = parts.map((value, i) => h('input', { id: i === 0 ? id : newId(), inputmode: 'numeric', autocomplete: 'off', maxlength: i === 2 ? 4 : 10, value, oninput: e => {
    // A whole date that was pasted fills all three.
    const whole = i === 0 && e.target.value.length > 2 ? dateParts(e.target.value) : null;
    if (whole) boxes.forEach((b, n) => { b.value = whole[n] ?? ''; });
    const [d = '', m = '', y = ''] = boxes.map(b => b.value.trim());
    set(d || m || y ? `${pad(d, 9)}/${pad(m, 2)}/${y || '…'}` : undefined);
  } }));
  return h('div.date', boxes.map((box, i) => h('span', h('label', { for: box.id }, ['Ngày', 'Tháng', 'Năm'][i]), box)));
}

/** Day, month and year of a written date, blank where it is not known yet; nothing where it is no date. @param {string} written */
function dateParts(written) {
  const parts = (/^\d{4}-\d{2}-\d{2}$/.test(written) ? written.split('-').reverse() : (written || '//').split('/')).map(p => p.trim());
  return parts.length === 3 && parts.every(p => /^(\d{1,4}|…|\.{3})?$/.test(p)) ? parts.map(p => (/^\d/.test(p) ? p : '')) : null;
}

/** Days up to 9 and the months 1 and 2 take a nought before them. @param {string} part @param {number} upTo */
const pad = (part, upTo) => (part === '' ? '…' : /^\d$/.test(part) && Number(part) <= upTo ? `0${part}` : part);

/** @param {Wire.Value | undefined} value */
export const text = value => (value === undefined || value === null || typeof value === 'object' ? '' : String(value));
