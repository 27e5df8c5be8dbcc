// The pane's screen "Chèn": what is put where the cursor is.
import { Fault, call, withFiles } from './api.js';
import { button, fill, h, newId, picker } from './dom.js';
import { dateInput, text } from './inputs.js';
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

  /** Puts something into the paper, and says so. @param {string} name @param {(signal: AbortSignal) => Promise<Wire.Diagnostic[]>} work */
  async function insert(name, work) {
    const said = await run(status, `Đang chèn ${name}`, work);
    if (!said) return;
    fill(status, said.length > 0 && problemList(said));
    toast(`Đã chèn ${name}.`);
  }

  /** What is typed for a part, and its button. @param {string} name @param {(Node | string)[]} content @param {(signal: AbortSignal) => Promise<Wire.Diagnostic[]>} work */
  const part = (name, content, work) => h('div.stack', content, h('div.buttons', button(`Chèn ${name}`, () => void insert(name, work), { class: 'primary' })));

  function citation() {
    /** @type {Record<string, string>} */
    const given = {};
    const out = h('output');
    /** @param {string} key @param {string} value */
    const put = (key, value) => {
      if (value) given[key] = value;
      else delete given[key];
    };
    /** @param {string} key @param {string} label @param {string} [help] */
    const line = (key, label, help) => {
      const id = newId(), input = h('input', { id, autocomplete: 'off', oninput: () => put(key, input.value.trim()) });
      return h('div.field', h('label', { for: id }, label), input, help && h('p.help', help));
    };
    return part('viện dẫn', [
      line('kind', 'Loại văn bản', 'Ví dụ: Quy định, Nghị quyết. Bỏ trống với công văn.'),
      line('number', 'Số, ký hiệu', 'Ví dụ: 66-QĐ/TW'),
      h('fieldset.field.date', h('legend', 'Ngày ban hành'), dateInput({ get: () => given.date, set: v => put('date', text(v)), id: newId(), hint: '' })),
      line('author', 'Cơ quan ban hành'),
      line('subject', 'Trích yếu'), out,
    ], async signal => {
      const said = await call('citation', { json: { ...asked(), ...given }, signal });
      fill(out, said.text);
      if (!said.text) throw new Fault('Chưa đủ để viện dẫn.', { diagnostics: said.diagnostics });
      await insertText(said.text);
      return said.diagnostics;
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
    /** @param {FileList} [files] */
    const take = files => {
      if (files?.[0]) void insert('bảng', async signal => {
        const { paper, diagnostics } = await call('annex/table', { form: withFiles(asked(), { annex: files[0] }), signal });
        await insertPaper(paper.content);
        return diagnostics;
      });
    };
    const input = h('input', { type: 'file', accept: '.xlsx', hidden: true, onchange: e => take(e.target.files) });
    return h('div.stack', { ondragover: e => e.preventDefault(), ondrop: e => { e.preventDefault(); take(e.dataTransfer.files); } },
      h('p.help', 'Phụ lục số liệu (.xlsx) do bàn soạn thảo tổng hợp; chọn hoặc kéo thả vào đây. Bảng vào chỗ con trỏ; chèn xong nên kiểm tra lại.'),
      h('div.buttons', button('Chèn bảng từ tệp', () => { input.value = ''; input.click(); }, { class: 'primary' }), input));
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
