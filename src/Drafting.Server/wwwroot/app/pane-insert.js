// The pane's screen "Chèn": what is put where the cursor is.
import { Fault, call, withFiles } from './api.js';
import { button, fill, h, newId, picker } from './dom.js';
import { makeForm } from './form.js';
import { text } from './inputs.js';
import { run, toast } from './notices.js';
import { problemList } from './problems.js';
import { withBodies } from './recipients.js';
import { repeat } from './repeat.js';
import { NO_FOOTNOTES, can, insertFootnote, insertPaper, insertParagraphs, insertText } from './word.js';

/** @param {Promise<void>} word  once it is there */
export function screen(word) {
  const status = h('div.status'), regimes = h('div'), footnote = h('div');
  let regime = '';
  void start();

  async function start() {
    const list = await run(status, 'Đang lấy danh sách chế độ', signal => call('templates', { signal }));
    const known = (list?.regimes ?? []).filter(r => !r.to);
    regime = known[0]?.id ?? '';
    fill(regimes, picker('Theo chế độ', known.map(r => ({ value: r.id, text: r.title })), regime, v => { regime = v; }));
    await word.then(() => fill(footnote, can('footnote') ? note() : h('p.help', NO_FOOTNOTES)), () => {});
  }

  const asked = () => (regime ? { regime } : {});

  /** Inserts, and says so. @param {HTMLElement} status @param {string} name @param {(signal: AbortSignal) => Promise<Wire.Diagnostic[]>} work */
  async function insert(status, name, work) {
    const said = await run(status, `Đang chèn ${name}`, work);
    if (!said) return;
    fill(status, said.length > 0 && problemList(said));
    toast(`Đã chèn ${name}.`);
  }

  /** A part: what is typed, its button, what is said. @param {string} name @param {(Node | string)[]} content @param {(signal: AbortSignal) => Promise<Wire.Diagnostic[]>} work */
  function part(name, content, work) {
    const own = h('div.status');
    return h('div.stack', content, h('div.buttons', button(`Chèn ${name}`, () => void insert(own, name, work), { class: 'primary' })), own);
  }

  function citation() {
    /** @type {Wire.Data} */
    const given = {};
    const out = h('output');
    /** @param {string} key @param {string} label @param {string} [help] @param {'text' | 'date'} [kind] @returns {Wire.Field} */
    const field = (key, label, help = '', kind = 'text') => ({ key, label, help, kind, level: 'optional', choices: [], fields: [] });
    const form = makeForm([
      field('kind', 'Loại văn bản', 'Ví dụ: Quy định, Nghị quyết. Bỏ trống với công văn.'), field('number', 'Số, ký hiệu', 'Ví dụ: 66-QĐ/TW'),
      field('date', 'Ngày ban hành', '', 'date'), field('author', 'Cơ quan ban hành'), field('subject', 'Trích yếu'),
    ], given, () => {});
    return part('viện dẫn', [form.element, out], async signal => {
      const { text, diagnostics } = await call('citation', { json: { ...asked(), ...given }, signal }), others = form.show(diagnostics, 'all');
      fill(out, text);
      if (!text) {
        form.focusError(diagnostics);
        throw new Fault('Chưa đủ để viện dẫn.', { diagnostics: others });
      }
      await insertText(text);
      return others;
    });
  }

  function recipients() {
    /** @type {Wire.Value[]} */
    let items = [''];
    const list = repeat({
      label: 'Nơi nhận', cards: false, fresh: () => '', get: () => items, set: values => { items = values; },
      draw: i => {
        const write = (/** @type {string} */ value) => { items = items.with(i, value); };
        const box = h('input.line', { 'aria-label': `Nơi nhận, mục ${i + 1}`, lang: 'vi', value: text(items[i]), oninput: () => write(box.value) });
        return h('div', withBodies(box, write));
      },
    });
    return part('nơi nhận', [list], async signal => {
      const wanted = items.map(item => text(item).trim()).filter(Boolean);
      if (wanted.length === 0) throw new Fault('Chưa có nơi nhận nào.');
      await insertParagraphs((await call('recipients', { json: { regime, recipients: wanted }, signal })).lines);
      return [];
    });
  }

  function annex() {
    const own = h('div.status');
    /** @param {FileList} [files] */
    const take = files => {
      if (files?.[0]) void insert(own, 'bảng', async signal => {
        const { paper, diagnostics } = await call('annex/table', { form: withFiles(asked(), { annex: files[0] }), signal });
        await insertPaper(paper.content);
        return diagnostics;
      });
    };
    const input = h('input', { type: 'file', accept: '.xlsx', hidden: true, onchange: e => take(e.target.files) });
    return h('div.stack', { ondragover: e => e.preventDefault(), ondrop: e => { e.preventDefault(); take(e.dataTransfer.files); } },
      h('p.help', 'Phụ lục số liệu (.xlsx) do bàn soạn thảo tổng hợp; chọn hoặc kéo thả vào đây. Bảng vào chỗ con trỏ; chèn xong nên kiểm tra lại.'),
      h('div.buttons', button('Chèn bảng từ tệp', () => { input.value = ''; input.click(); }, { class: 'primary' }), input), own);
  }

  function note() {
    const id = newId(), area = h('textarea', { id, rows: 3, lang: 'vi' });
    return part('chú thích', [h('div.field', h('label', { for: id }, 'Nội dung chú thích'), area)], async () => {
      if (!area.value.trim()) throw new Fault('Chưa có nội dung chú thích.');
      await insertFootnote(area.value.trim());
      return [];
    });
  }

  return h('div.screen',
    h('h1', 'Chèn vào chỗ con trỏ'), regimes, status,
    [['Viện dẫn văn bản', citation()], ['Nơi nhận', recipients()], ['Bảng phụ lục', annex()], ['Chú thích', footnote]].map(([name, content], i) =>
      h('details.part', { open: i === 0 }, h('summary', name), content)));
}
