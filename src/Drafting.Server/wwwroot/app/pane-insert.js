// The pane's screen "Chèn": what is put where the cursor is.
import { Fault, call, withFiles } from './api.js';
import { button, fill, h, picker } from './dom.js';
import { makeForm } from './form.js';
import { run, toast } from './notices.js';
import { problemList } from './problems.js';
import { NO_FOOTNOTES, can, insertFootnote, insertPaper, insertParagraphs, insertText } from './word.js';

/** @typedef {Wire.Diagnostic[] | void} Said */

/** @param {string} key @param {string} label @param {string} [help] @param {Partial<Wire.Field>} [more] @returns {Wire.Field} */
const field = (key, label, help, more) => ({ key, label, help: help ?? '', kind: 'text', level: 'optional', choices: [], fields: [], ...more });

/** @param {Promise<void>} word  once it is there */
export function screen(word) {
  const status = h('div.status'), regimes = h('div'), footnote = h('div');
  let regime = '';
  void start();
  addEventListener('drafting:token', () => { if (!regime) void start(); });

  async function start() {
    const list = await run(status, 'Đang lấy danh sách chế độ', signal => call('templates', { signal }));
    const known = (list?.regimes ?? []).filter(r => !r.to);
    regime = known[0]?.id ?? '';
    fill(regimes, picker('Theo chế độ', known.map(r => ({ value: r.id, text: r.title })), regime, v => { regime = v; }));
    await word.then(() => fill(footnote, can('footnote') ? note() : h('p.help', NO_FOOTNOTES)), () => {});
  }

  const asked = () => (regime ? { regime } : {});

  /** Inserts, and says so. @param {HTMLElement} status @param {string} name @param {Wire.Work<Said>} work */
  async function insert(status, name, work) {
    const done = await run(status, `Đang chèn ${name}`, async signal => ({ said: await work(signal) ?? [] }));
    if (!done) return;
    fill(status, done.said.length > 0 && problemList(done.said));
    toast(`Đã chèn ${name}.`);
  }

  /**
   * A part: its fields, what they come to, its button, what is said.
   * @param {string} name @param {Wire.Field[]} fields @param {Wire.Data} given @param {(signal: AbortSignal, form: ReturnType<typeof makeForm>, out: Element) => Promise<Said>} work
   */
  function part(name, fields, given, work) {
    const own = h('div.status'), out = h('output'), form = makeForm(fields, given, () => {});
    return h('div.stack', form.element, out, h('div.buttons', button(`Chèn ${name}`, () => void insert(own, name, signal => work(signal, form, out)), { class: 'primary' })), own);
  }

  function citation() {
    const given = {};
    return part('viện dẫn', [
      field('kind', 'Loại văn bản', 'Ví dụ: Quy định, Nghị quyết. Bỏ trống với công văn.'), field('number', 'Số, ký hiệu', 'Ví dụ: 66-QĐ/TW'),
      field('date', 'Ngày ban hành', '', { kind: 'date' }), field('author', 'Cơ quan ban hành'), field('subject', 'Trích yếu'),
    ], given, async (signal, form, out) => {
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
    const given = { noi_nhan: [''] };
    return part('nơi nhận', [field('noi_nhan', 'Nơi nhận', 'Mỗi dòng một nơi; gõ vài chữ để chọn trong danh mục.', { kind: 'list', level: 'always' })], given, async signal => {
      const wanted = (given.noi_nhan ?? []).map(item => item.trim()).filter(Boolean);
      if (wanted.length === 0) throw new Fault('Chưa có nơi nhận nào.');
      await insertParagraphs((await call('recipients', { json: { regime, recipients: wanted }, signal })).lines);
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
    const given = { note: '' };
    return part('chú thích', [field('note', 'Nội dung chú thích', '', { level: 'always' })], given, async () => {
      if (!given.note?.trim()) throw new Fault('Chưa có nội dung chú thích.');
      await insertFootnote(given.note.trim());
    });
  }

  return h('div.screen',
    h('h1', 'Chèn vào chỗ con trỏ'), regimes, status,
    [['Viện dẫn văn bản', citation()], ['Nơi nhận', recipients()], ['Bảng phụ lục', annex()], ['Chú thích', footnote]].map(([name, content], i) =>
      h('details.part', { open: i === 0 }, h('summary', name), content)));
}
