// The form of a template, made from its declared fields; the record that it fills is the caller's own object.
import { Fault } from './api.js';
import { fill, h, newId } from './dom.js';
import { booleanInput, choiceInput, dateInput, integerInput, text, textInput } from './inputs.js';
import { problemLine, problemList } from './problems.js';
import { withBodies } from './recipients.js';
import { repeat } from './repeat.js';

/** The code of a required field that is blank: a matter of patience, not a mistake. */
export const MISSING = 'DL042';

const LEVELS = { always: 'bắt buộc', release: 'cần khi phát hành', optional: '' };
const PROFILE = /** @type {Record<string, string>} */ ({ name: 'tên', superiorBody: 'cấp trên', place: 'địa danh', symbol: 'ký hiệu' });

/** @param {Wire.Field[]} fields @param {Wire.Data} record  changed in place @param {() => void} changed */
export function makeForm(fields, record, changed) {
  /** @type {Map<string, { box: HTMLElement, said: HTMLElement }>} */
  const places = new Map();
  /** @type {Set<string>} */
  const touched = new Set();
  const controls = { list: lines, groupList: cards, group, date: dateInput, integer: integerInput, choice: choiceInput, boolean: booleanInput, text: textInput, markup: textInput };

  /** A field: label, control, help, problems. @param {Wire.Field} field @param {() => Wire.Data} holder @param {string} path @returns {HTMLElement} */
  function draw(field, holder, path) {
    const { key, kind, level, label } = field, id = newId(), helpId = newId(), saidId = newId();
    const control = controls[kind]({
      field, path, id, get: () => holder()[key], hint: text(field.example),
      set: value => {
        put(holder(), key, value);
        changed();
      },
    });
    const name = [h('span', label), LEVELS[level] && h('span', { class: `level ${level}` }, LEVELS[level])];
    const helps = [field.help, field.fromProfile && `Để trống thì lấy ${PROFILE[field.fromProfile] ?? ''} trong hồ sơ đơn vị.`].filter(Boolean).join(' ');
    const help = helps && h('p.help', { id: helpId }, helps);
    const several = ['list', 'group', 'groupList', 'date'].includes(kind), described = `${help ? `${helpId} ` : ''}${saidId}`;
    const box = h(several ? 'fieldset' : 'div', { class: `field ${kind}`, 'aria-describedby': several && described, onfocusout: () => touched.add(path) },
      several ? [h('legend', name), help, control]
      : kind === 'boolean' ? [h('label', { for: id }, control, name), help]
      : [h('label', { for: id }, name), control, help]);
    if (!several) control.setAttribute('aria-describedby', described);
    return place(path, box, saidId);
  }

  /** Lets a box hold what is said of a path. @param {string} path @param {HTMLElement} box @param {string} [id] */
  function place(path, box, id) {
    const said = h('ul.said', { id });
    box.append(said);
    box.dataset.path = path;
    places.set(path, { box, said });
    return box;
  }

  /** @param {Wire.Slot} slot */
  function lines({ field, get, set, path }) {
    const items = () => [get() ?? []].flat(), examples = [field.example ?? []].flat(), isBody = ['noi_nhan', 'kinh_gui'].includes(field.key);
    return repeat({
      label: field.label, get: items, cards: false, fresh: () => '',
      set: values => set(values.length ? values : undefined),
      draw: (i, list) => {
        /** @param {string} value */
        const write = value => set(items().with(i, value));
        const given = {
          'aria-label': `${field.label}, mục ${i + 1}`, placeholder: text(examples[i % examples.length]), lang: 'vi',
          oninput: () => write(box.value),
          onpaste: (/** @type {ClipboardEvent} */ e) => {
            // Pasted lines are items.
            const parts = (e.clipboardData?.getData('text/plain') ?? '').split(/\r?\n/).map(p => p.replace(/^[-–]\s+/, '').trim()).filter(Boolean);
            if (parts.length < 2) return;
            e.preventDefault();
            list.insert(i + 1, ...parts);
            if (box.value === '') list.remove(i, 'quietly');
          },
          onkeydown: (/** @type {KeyboardEvent} */ e) => {
            if (e.isComposing) return;
            const next = e.key === 'Enter' && !e.shiftKey, gone = e.key === 'Backspace' && box.value === '';
            if (next || gone) e.preventDefault();
            if (next && box.value.trim()) list.insert(i + 1, '');
            if (gone) list.remove(i);
          },
        };
        const input = isBody && h('input', given), box = input || h('textarea.line', { ...given, rows: 1 });
        box.value = text(items()[i]);
        return place(`${path}[${i}]`, h('div', input ? withBodies(input, write) : box));
      },
    });
  }

  /** @param {Wire.Slot} slot */
  function cards({ field: { label, fields }, get, set, path }) {
    const items = () => { const given = get(); return Array.isArray(given) ? given : []; };
    return repeat({
      label, get: items, cards: true, fresh: () => ({}),
      set: values => set(values.length ? values : undefined),
      draw: i => place(`${path}[${i}]`, h('div.card', { role: 'group', 'aria-label': `${label}, mục ${i + 1}` },
        fields.map(f => draw(f, () => /** @type {Wire.Data} */ (items()[i] ?? {}), `${path}[${i}].${f.key}`)))),
    });
  }

  /** @param {Wire.Slot} slot */
  function group({ field, get, set, path }) {
    /** @type {Wire.Data} */
    const detached = {};
    const given = () => { const value = get(); return typeof value === 'object' && !Array.isArray(value) ? value : null; };
    // A group comes into being with its first value and goes with its last one.
    const tie = () => {
      const own = given(), isBlank = Object.keys(own ?? detached).length === 0;
      if (Boolean(own) === isBlank) set(own ? undefined : detached);
    };
    return h('div.card', { oninput: tie, onchange: tie, onclick: tie }, field.fields.map(f => draw(f, () => given() ?? detached, `${path}.${f.key}`)));
  }

  const element = h('div.form', sections(fields).map(({ title, main, rare }, _, { length }) => h('section',
    length > 1 && h('h2', title),
    main.map(f => draw(f, () => record, f.key)),
    rare.length > 0 && h('details', { open: rare.some(f => record[f.key] !== undefined) },
      h('summary', `Khi cần: ${rare.map(f => f.label.charAt(0).toLowerCase() + f.label.slice(1)).join(', ')}`),
      rare.map(f => draw(f, () => record, f.key))))));

  return {
    element,

    /**
     * Puts findings beside their fields, and gives back those that have none.
     * @param {Wire.Diagnostic[]} diagnostics @param {'all' | 'touched'} which  'touched': blank fields that nobody has been at yet are passed over
     */
    show(diagnostics, which) {
      for (const { box, said } of places.values()) {
        fill(said);
        box.classList.remove('error', 'warning');
        for (const control of box.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
      }
      return diagnostics.filter(d => {
        const { code, severity, location } = d, path = location.kind === 'data' ? nearest(location.path) : '', { box, said } = places.get(path) ?? {};
        if (!box || !said) return true;
        if (code === MISSING && which === 'touched' && !touched.has(path)) return false;
        said.append(problemLine(d, ''));
        if (severity !== 'info') box.classList.add(severity);
        if (severity === 'error') {
          box.querySelector('textarea, input, select')?.setAttribute('aria-invalid', 'true');
          reveal(box);
        }
        return false;
      });
    },

    /** @param {string} [path] */
    at: path => places.get(nearest(path))?.box,

    /** Puts the keyboard into the field at a path. @param {string} [path] */
    focus(path) {
      const box = this.at(path);
      if (!box) return;
      reveal(box);
      /** @type {HTMLElement | null} */ (box.querySelector('textarea, input, select, button'))?.focus();
      box.scrollIntoView({ block: 'center' });
    },

    /** The same of the first field that is wrong. @param {Wire.Diagnostic[]} diagnostics */
    focusError(diagnostics) { this.focus(diagnostics.find(d => d.severity === 'error' && d.location.kind === 'data')?.location.path); },

    /** Shows all that an answer says, what has no field in an element of its own. @param {{ diagnostics: Wire.Diagnostic[] }} answer @param {Element} said */
    tell(answer, said) {
      const others = this.show(answer.diagnostics, 'all');
      fill(said, others.length > 0 && problemList(others));
      if (answer instanceof Fault) this.focusError(answer.diagnostics);
    },
  };

  /** @param {string} [path] */
  function nearest(path = '') {
    while (path && !places.get(path)?.box.isConnected) path = path.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, '');
    return path;
  }
}

/** Sets a value, or leaves the key out. @param {Wire.Data} data @param {string} key @param {Wire.Value} [value] */
export function put(data, key, value) {
  if (value === undefined) delete data[key];
  else data[key] = value;
}

/** @param {Element} box */
const reveal = box => box.closest('details')?.setAttribute('open', '');

/** What is of neither end is content. */
const PARTS = {
  'Phần đầu': ['co_quan_cap_tren', 'co_quan', 'co_quan_cung_ban_hanh', 'so', 'ky_hieu', 'dia_danh', 'ngay', 'do_mat', 'do_khan', 'luu_hanh', 'du_thao'],
  'Nội dung': null,
  'Nơi nhận, chữ ký, phụ lục': ['noi_nhan', 'nguoi_ky', 'danh_may', 'lien_he', 'phu_luc', 'ban_sao'],
};

/** The fields in three parts; what few papers need is folded away at the end of its part. @param {Wire.Field[]} fields */
function sections(fields) {
  return Object.entries(PARTS).flatMap(([title, keys]) => {
    const own = fields.filter(({ key }) => (keys ? keys.includes(key) : !Object.values(PARTS).flat().includes(key)));
    const rare = own.filter(f => keys && f.level === 'optional' && !f.fromProfile);
    return own.length > 0 ? [{ title, main: own.filter(f => !rare.includes(f)), rare }] : [];
  });
}
