// The pane's screen "Chèn": what is put where the cursor is.
import { call, withFiles } from './api.js';
import { button, fill, h, newId, picker } from './dom.js';
import { dropZone } from './files.js';
import { dateInput, text } from './inputs.js';
import { run, toast } from './notices.js';
import { problemList } from './problems.js';
import { withBodies } from './recipients.js';
import { repeat } from './repeat.js';
import { can, insertFootnote, insertPaper, insertParagraphs, insertText, missing } from './word.js';

/** @typedef {import('./wire.js').Value} Value */

/** @param {import('./pane.js').Given} given */
export function insertPane({ word }) {
  const status = h('div', { class: 'status' }), regimes = h('div');
  let regime = '';
  /** @type {Promise<import('./wire.js').Body[]> | undefined} */
  let bodies;
  const footnote = h('div');
  const element = h('div', { class: 'screen' },
    h('h1', { tabindex: -1 }, 'Chèn vào chỗ con trỏ'), regimes, status,
    h('details', { class: 'part', open: true }, h('summary', {}, 'Viện dẫn văn bản'), citation()),
    h('details', { class: 'part' }, h('summary', {}, 'Nơi nhận'), recipients()),
    h('details', { class: 'part' }, h('summary', {}, 'Bảng phụ lục'), annex()),
    h('details', { class: 'part' }, h('summary', {}, 'Chú thích'), footnote));
  void start();

  async function start() {
    const list = /** @type {import('./wire.js').TemplateList | undefined} */ (await run(status, 'Đang lấy danh sách chế độ', signal => call('templates', { signal })));
    const known = (list?.regimes ?? []).filter(r => !r.to);
    regime = known[0]?.id ?? '';
    fill(regimes, picker('Theo chế độ', known.map(r => ({ value: r.id, text: r.title })), regime, v => { regime = v; }).element);
    await word.then(() => fill(footnote, can('footnote') ? note() : h('p', { class: 'help' }, missing('footnote'))), () => {});
  }

  /** @param {string} label @param {{ help?: string, id?: string, act?: (value: string) => void }} [given] */
  function line(label, { help, act } = {}) {
    const id = newId(), input = h('input', { id, autocomplete: 'off', oninput: () => act?.(input.value.trim()) });
    return { element: h('div', { class: 'field' }, h('label', { for: id }, label), input, help && h('p', { class: 'help' }, help)), input };
  }

  function citation() {
    /** @type {Record<string, string>} */
    const asked = {};
    const put = (/** @type {string} */ key) => (/** @type {string} */ value) => {
      if (value) asked[key] = value;
      else delete asked[key];
    };
    const date = dateInput({
      field: { key: 'date', label: 'Ngày', kind: 'date', level: 'always', choices: [], fields: [] }, get: () => asked.date, set: v => put('date')(text(v)), id: newId(), hint: '',
    });
    const out = h('output');
    return h('div', { class: 'stack' },
      line('Loại văn bản', { help: 'Ví dụ: Quy định, Nghị quyết. Bỏ trống với công văn.', act: put('kind') }).element,
      line('Số, ký hiệu', { help: 'Ví dụ: 66-QĐ/TW', act: put('number') }).element,
      h('fieldset', { class: 'field date' }, h('legend', {}, 'Ngày ban hành'), date),
      line('Cơ quan ban hành', { act: put('author') }).element,
      line('Trích yếu', { act: put('subject') }).element,
      h('div', { class: 'buttons' }, button('Chèn viện dẫn', () => void insert(), { class: 'primary' })), out);

    async function insert() {
      const answer = await run(status, 'Đang chèn', async signal => {
        const said = /** @type {{ text: string | null, diagnostics: import('./wire.js').Diagnostic[] }} */ (await call('citation', { json: { ...(regime ? { regime } : {}), ...asked }, signal }));
        if (said.text) await insertText(said.text);
        return said;
      });
      if (!answer) return;
      fill(out, answer.text ?? 'Chưa đủ để viện dẫn.');
      if (answer.diagnostics.length > 0) fill(status, problemList(answer.diagnostics));
      if (answer.text) toast('Đã chèn viện dẫn.');
    }
  }

  function recipients() {
    /** @type {Value[]} */
    let items = [''];
    const list = repeat({
      label: 'Nơi nhận', cards: false, fresh: () => '', get: () => items, set: values => { items = values; },
      draw: i => {
        const box = h('textarea', { rows: 1, class: 'line', 'aria-label': `Nơi nhận, mục ${i + 1}`, lang: 'vi' });
        box.value = text(items[i]);
        const write = (/** @type {string} */ value) => { items = items.with(i, value); };
        box.addEventListener('input', () => write(box.value));
        return h('div', {}, withBodies(box, () => bodies ??= call('bodies').then(a => a.bodies, () => []), write));
      },
    });
    return h('div', { class: 'stack' }, list,
      h('div', { class: 'buttons' }, button('Chèn nơi nhận', () => void insert(), { class: 'primary' })));

    async function insert() {
      const wanted = items.map(text).map(t => t.trim()).filter(Boolean);
      if (wanted.length === 0) return fill(status, h('p', { class: 'note', role: 'status' }, 'Chưa có nơi nhận nào.'));
      const done = await run(status, 'Đang chèn', async signal => {
        const { lines } = await call('recipients', { json: { regime, recipients: wanted }, signal });
        await insertParagraphs(lines);
        return true;
      });
      if (done) toast('Đã chèn nơi nhận.');
    }
  }

  function annex() {
    return dropZone({
      label: 'Phụ lục số liệu', help: 'Tệp .xlsx do màn hình Phụ lục của bàn soạn thảo tổng hợp; bảng được chèn vào chỗ con trỏ.', accept: '.xlsx',
      take: ([file]) => file && void insert(file), refused: names => fill(status, h('p', { class: 'fault', role: 'alert' }, `Chỉ chèn được tệp .xlsx, không phải ${names}.`)),
    });

    /** @param {File} file */
    async function insert(file) {
      const answer = await run(status, 'Đang chèn bảng', async signal => {
        const said = await call('annex/table', { form: withFiles(regime ? { regime } : {}, { annex: file }), signal });
        await insertPaper((said.paper ?? said.docx).content);
        return said;
      });
      if (!answer) return;
      if (answer.diagnostics?.length > 0) fill(status, problemList(answer.diagnostics));
      toast('Đã chèn bảng. Kiểm tra lại để chắc bảng đứng đúng chỗ.');
    }
  }

  function note() {
    const id = newId(), area = h('textarea', { id, rows: 3, lang: 'vi' });
    return h('div', { class: 'stack' },
      h('div', { class: 'field' }, h('label', { for: id }, 'Nội dung chú thích'), area),
      h('div', { class: 'buttons' }, button('Chèn chú thích', () => void insert(), { class: 'primary' })));

    async function insert() {
      if (!area.value.trim()) return area.focus();
      if (await run(status, 'Đang chèn chú thích', () => insertFootnote(area.value.trim()).then(() => true))) toast('Đã chèn chú thích.');
    }
  }

  return { element };
}
