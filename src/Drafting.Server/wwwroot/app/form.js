// The form of a template, made from its declared fields; the record that it fills is the caller's own object.
import { h, newId, on } from './dom.js';
import { booleanInput, choiceInput, dateInput, integerInput, text, textInput } from './inputs.js';
import { problemLine } from './problems.js';
import { withBodies } from './recipients.js';
import { repeat } from './repeat.js';

/** @typedef {import('./wire.js').Field} Field */
/** @typedef {import('./wire.js').Value} Value */
/** @typedef {import('./wire.js').Data} Data */
/** @typedef {import('./wire.js').Diagnostic} Diagnostic */

/** Fields that take their values from the list of bodies. */
const RECIPIENTS = ['noi_nhan', 'kinh_gui'];

/** The code of a required field that is blank: a matter of patience, not a mistake. */
const MISSING = 'DL042';

const LEVELS = { always: 'bắt buộc', release: 'cần khi phát hành', optional: '' };
const PROFILE = /** @type {Record<string, string>} */ ({ name: 'tên', superiorBody: 'cấp trên', place: 'địa danh', symbol: 'ký hiệu' });

/**
 * @param {Field[]} fields
 * @param {Data} record  changed in place
 * @param {{ changed: () => void, bodies: () => Promise<import('./wire.js').Body[]> }} given
 */
export function makeForm(fields, record, { changed, bodies }) {
  /** @type {Map<string, { box: HTMLElement, said: HTMLElement }>} */
  const places = new Map();
  /** @type {Set<string>} */
  const touched = new Set();

  /**
   * The control of a field with its label, help and place for problems.
   * @param {Field} field
   * @param {() => Data} holder
   * @param {string} path
   * @returns {HTMLElement}
   */
  function draw(field, holder, path) {
    const get = () => holder()[field.key];
    /** @param {Value | undefined} value */
    const set = value => {
      if (value === undefined) delete holder()[field.key];
      else holder()[field.key] = value;
      changed();
    };
    const id = newId(), help = newId(), saidId = newId();
    const slot = { field, get, set, id, hint: placeholder(field) };
    const said = h('ul', { class: 'said', id: saidId });
    const level = LEVELS[field.level];
    const name = [h('span', {}, field.label), level && h('span', { class: `level ${field.level}` }, level)];
    const helps = [field.help, field.fromProfile && `Để trống thì lấy ${PROFILE[field.fromProfile] ?? ''} trong hồ sơ đơn vị.`].filter(Boolean).join(' ');
    const helped = helps && h('p', { class: 'help', id: help }, helps);
    const several = ['list', 'group', 'groupList', 'date'].includes(field.kind);
    const control = field.kind === 'list' ? lines(field, get, set, path)
      : field.kind === 'groupList' ? cards(field, get, set, path)
      : field.kind === 'group' ? group(field, get, set, path)
      : field.kind === 'date' ? dateInput(slot)
      : field.kind === 'integer' ? integerInput(slot)
      : field.kind === 'choice' ? choiceInput(slot)
      : field.kind === 'boolean' ? booleanInput(slot)
      : textInput(slot);
    const described = [helped && help, saidId].filter(Boolean).join(' ');
    const box = several
      ? h('fieldset', { class: `field ${field.kind}`, 'aria-describedby': described }, h('legend', {}, name), helped, control, said)
      : field.kind === 'boolean'
        ? h('div', { class: 'field boolean' }, h('label', { for: id }, control, name), helped, said)
        : h('div', { class: `field ${field.kind}` }, h('label', { for: id }, name), control, helped, said);
    if (!several) control.setAttribute('aria-describedby', described);
    box.dataset.path = path;
    box.addEventListener('focusout', () => touched.add(path));
    places.set(path, { box, said });
    return box;
  }

  /** @param {Field} field @param {() => Value | undefined} get @param {(v: Value | undefined) => void} set @param {string} path */
  function lines(field, get, set, path) {
    const items = () => { const given = get(); return Array.isArray(given) ? given : given === undefined || given === null ? [] : [given]; };
    const examples = Array.isArray(field.example) ? field.example : [];
    return repeat({
      label: field.label, get: items, cards: false, fresh: () => '',
      set: values => set(values.length ? values : undefined),
      draw: (i, list) => {
        const named = { 'aria-label': `${field.label}, mục ${i + 1}`, placeholder: text(examples[i % (examples.length || 1)]), lang: 'vi' };
        const isBody = RECIPIENTS.includes(field.key);
        /** @type {HTMLInputElement | HTMLTextAreaElement} */
        const box = isBody ? h('input', named) : h('textarea', { ...named, rows: 1, class: 'line' });
        box.value = text(items()[i]);
        /** @param {string} value */
        const write = value => set(items().with(i, value));
        const shown = isBody ? withBodies(box, bodies, write) : box;
        box.addEventListener('input', () => write(box.value));
        on(box, 'paste', e => {
          // Lines that are pasted are items.
          const parts = (e.clipboardData?.getData('text/plain') ?? '').split(/\r?\n/).map(p => p.replace(/^[-–]\s+/, '').trim()).filter(Boolean);
          if (parts.length < 2) return;
          e.preventDefault();
          list.insert(i + 1, ...parts);
          if (box.value === '') list.remove(i, 'quietly');
        });
        on(box, 'keydown', e => {
          if (e.isComposing || e.defaultPrevented) return;
          if (e.key === 'Enter' && !e.shiftKey) {
            e.preventDefault();
            if (box.value.trim()) list.insert(i + 1, '');
          } else if (e.key === 'Backspace' && box.value === '') {
            e.preventDefault();
            list.remove(i);
          }
        });
        const said = h('ul', { class: 'said' });
        const row = h('div', {}, shown, said);
        row.dataset.path = `${path}[${i}]`;
        places.set(`${path}[${i}]`, { box: row, said });
        return row;
      },
    });
  }

  /** @param {Field} field @param {() => Value | undefined} get @param {(v: Value | undefined) => void} set @param {string} path */
  function cards(field, get, set, path) {
    const items = () => { const given = get(); return Array.isArray(given) ? given : []; };
    return repeat({
      label: field.label, get: items, cards: true, fresh: () => ({}),
      set: values => set(values.length ? values : undefined),
      draw: i => {
        const own = () => /** @type {Data} */ (items()[i] ?? {});
        const card = h('div', { class: 'card', role: 'group', 'aria-label': `${field.label}, mục ${i + 1}` }, field.fields.map(f => draw(f, own, `${path}[${i}].${f.key}`)));
        const said = h('ul', { class: 'said' });
        card.append(said);
        places.set(`${path}[${i}]`, { box: card, said });
        return card;
      },
    });
  }

  /** @param {Field} field @param {() => Value | undefined} get @param {(v: Value | undefined) => void} set @param {string} path */
  function group(field, get, set, path) {
    const isMap = () => { const given = get(); return typeof given === 'object' && given !== null && !Array.isArray(given); };
    /** @type {Data} */
    const detached = {};
    // A group comes into being with its first value and goes with its last one.
    const own = () => (isMap() ? /** @type {Data} */ (get()) : detached);
    const inner = h('div', { class: 'card' }, field.fields.map(f => draw(f, own, `${path}.${f.key}`)));
    inner.addEventListener('input', tie);
    inner.addEventListener('change', tie);
    inner.addEventListener('click', tie);
    function tie() {
      if (!isMap() && Object.keys(detached).length > 0) set(detached);
      else if (isMap() && Object.keys(own()).length === 0) set(undefined);
    }
    return inner;
  }

  const top = () => record;
  const element = h('div', { class: 'form' }, sections(fields).map(({ title, main, rare }) => h('section', {},
    h('h2', {}, title),
    main.map(f => draw(f, top, f.key)),
    rare.length > 0 && h('details', { open: rare.some(f => record[f.key] !== undefined) },
      h('summary', {}, `Khi cần: ${rare.map(f => f.label.charAt(0).toLowerCase() + f.label.slice(1)).join(', ')}`),
      rare.map(f => draw(f, top, f.key))))));

  return {
    element,

    /**
     * Puts findings beside their fields.
     * @param {Diagnostic[]} diagnostics
     * @param {'all' | 'touched'} which  'touched': blank fields that nobody has been at yet are passed over
     * @returns {Diagnostic[]}  those without a field
     */
    show(diagnostics, which) {
      for (const { box, said } of places.values()) {
        said.replaceChildren();
        box.classList.remove('error', 'warning');
        for (const control of box.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
      }
      return diagnostics.filter(d => {
        const path = d.location.kind === 'data' ? nearest(d.location.path ?? '') : '';
        const place = places.get(path);
        if (!place) return true;
        if (d.code === MISSING && which === 'touched' && !touched.has(path)) return false;
        place.said.append(problemLine(d, () => document.createTextNode('')));
        if (d.severity !== 'info') place.box.classList.add(d.severity);
        if (d.severity === 'error') place.box.querySelector('textarea, input, select')?.setAttribute('aria-invalid', 'true');
        const hiding = place.box.closest('details');
        if (hiding && d.severity === 'error') hiding.open = true;
        return false;
      });
    },

    /**
     * The label of the field at a path.
     * @param {string} path
     */
    labelOf: path => places.get(nearest(path))?.box.querySelector('legend, label')?.firstElementChild?.textContent ?? '',

    /**
     * Puts the keyboard into the field at a path.
     * @param {string} path
     */
    focus(path) {
      const box = places.get(nearest(path))?.box;
      const hiding = box?.closest('details');
      if (hiding) hiding.open = true;
      const control = /** @type {HTMLElement | null | undefined} */ (box?.querySelector('textarea, input, select, button'));
      control?.focus();
      box?.scrollIntoView({ block: 'center' });
    },
  };

  /** @param {string} path */
  function nearest(path) {
    let at = path;
    while (at && !(places.get(at)?.box.isConnected)) at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, '');
    return at;
  }
}

/** @param {Field} field */
function placeholder(field) {
  return field.kind === 'integer' || field.kind === 'text' || field.kind === 'markup' || field.kind === 'date' ? text(field.example) : '';
}

const HEAD = ['co_quan_cap_tren', 'co_quan', 'co_quan_cung_ban_hanh', 'so', 'ky_hieu', 'dia_danh', 'ngay', 'do_mat', 'do_khan', 'luu_hanh', 'du_thao'];
const FOOT = ['noi_nhan', 'nguoi_ky', 'danh_may', 'lien_he', 'phu_luc', 'ban_sao'];

/**
 * The fields in three parts; what few papers need is folded away at the end of its part.
 * @param {Field[]} fields
 */
function sections(fields) {
  const parts = [
    { title: 'Phần đầu', own: fields.filter(f => HEAD.includes(f.key)) },
    { title: 'Nội dung', own: fields.filter(f => !HEAD.includes(f.key) && !FOOT.includes(f.key)) },
    { title: 'Nơi nhận, chữ ký, phụ lục', own: fields.filter(f => FOOT.includes(f.key)) },
  ];
  return parts.filter(p => p.own.length > 0).map(({ title, own }) => {
    const rare = title === 'Nội dung' ? [] : own.filter(f => f.level === 'optional' && !f.fromProfile);
    return { title, main: own.filter(f => !rare.includes(f)), rare };
  });
}
