// The screen "Phụ lục": forms out to the units, returned workbooks in, one annex with its check sheet.
import { call, download, toFile, withFiles } from './api.js';
import { button, fill, h, newId, picker } from './dom.js';
import { dropZone } from './files.js';
import { run, toast } from './notices.js';
import { problemList } from './problems.js';
import { zip } from './zip.js';

/** @typedef {{ key: string, code: string, name: string, period: string }} Form */
/** @typedef {{ key: string | null, name: string, state: string, files: string[], read: number, repaired: number, refused: number }} Unit */
/** @typedef {{ annex: Wire.ServedFile, units: Unit[], findings: (Wire.Diagnostic & { unit: string | null })[], hash: string, diagnostics: Wire.Diagnostic[] }} Merged */

const STATES = /** @type {Record<string, string>} */ ({ received: 'Đã nhận', late: 'Nhận muộn', refused: 'Không nhận được', replaced: 'Đã thay bằng tệp khác', missing: 'Chưa gửi' });
const ROMAN = ['I', 'II', 'III', 'IV'];

/** The parts of a year that a form is for, by the kind of its period. */
const PARTS = /** @type {Record<string, { value: string, text: string }[]>} */ ({
  month: Array.from({ length: 12 }, (_, i) => ({ value: `-${String(i + 1).padStart(2, '0')}`, text: `Tháng ${i + 1}` })),
  quarter: ROMAN.map((r, i) => ({ value: `-Q${i + 1}`, text: `Quý ${r}` })),
  halfYear: [{ value: '-6T', text: '6 tháng đầu năm' }],
  nineMonths: [{ value: '-9T', text: '9 tháng đầu năm' }],
  year: [{ value: '', text: 'Cả năm' }],
});

export function mergeScreen() {
  const status = h('div.status'), chooser = h('div.bar'), listed = h('div'), results = h('div');
  /** @type {Form[]} */
  let forms = [];
  let form = '', part = '', year = new Date().getFullYear();
  /** @type {File[]} */
  let returns = [];
  /** @type {{ previous: File | null, explain: File | null, override: File | null }} */
  const extra = { previous: null, explain: null, override: null };
  const text = { number: '', reference: '', signer: '' };

  const mergeButton = button('Tổng hợp', () => void merge(), { class: 'primary', disabled: true });
  const element = h('div.screen.merge',
    h('h1', { tabindex: -1 }, 'Phụ lục số liệu'), status, chooser,
    dropZone({ label: 'Thêm biểu đơn vị gửi về', help: 'Chọn hoặc kéo thả nhiều tệp .xlsx, .csv cùng lúc.', accept: '.xlsx,.csv', multiple: true, take: add, refused }),
    listed,
    h('details', h('summary', 'Kỳ trước, giải trình, số phụ lục, người ký'), h('div.extras',
      one('previous', 'Phụ lục kỳ trước', '.xlsx', 'Để so với kỳ trước.'),
      one('explain', 'Giải trình', '.yaml,.yml', 'Lời giải trình của đơn vị cho những chỗ lệch.'),
      one('override', 'Số liệu thay thế', '.yaml,.yml', 'Số dùng thay cho số đơn vị gửi, kèm lý do.'),
      line('number', 'Số phụ lục', 'numeric'), line('reference', 'Dòng dẫn chiếu', 'text'), area('signer', 'Khối ký (mỗi dòng một dòng in)'))),
    h('div.buttons', mergeButton, button('Tải biểu trống cho các đơn vị', () => void issue())),
    results);
  void start();

  async function start() {
    const answer = await run(status, 'Đang lấy danh sách biểu', signal => call('forms', { signal }));
    forms = answer?.forms ?? [];
    if (answer && answer.diagnostics.length > 0) fill(status, problemList(answer.diagnostics));
    choose(forms[0]?.key ?? '');
  }

  /** @param {string} key */
  function choose(key) {
    form = key;
    const parts = PARTS[forms.find(f => f.key === key)?.period ?? ''] ?? [];
    part = parts.find(p => p.value === part)?.value ?? parts[0]?.value ?? '';
    const id = newId();
    const box = h('input', { id, inputmode: 'numeric', maxlength: 4, value: year, oninput: () => { year = Number(box.value) || year; } });
    fill(chooser,
      picker('Biểu', forms.map(f => ({ value: f.key, text: f.name })), form, choose),
      parts.length > 1 && picker('Kỳ', parts, part, v => { part = v; }),
      h('div.field', h('label', { for: id }, 'Năm'), box));
  }

  /** @param {File[]} files */
  function add(files) {
    returns = [...returns.filter(r => !files.some(f => f.name === r.name)), ...files];
    list();
  }

  /** @param {string} names */
  function refused(names) {
    fill(status, h('p.fault', { role: 'alert' }, `Chỉ nhận .xlsx và .csv, không phải ${names}.`));
  }

  function list() {
    mergeButton.disabled = returns.length === 0;
    fill(listed, returns.length > 0 && h('details', { open: returns.length <= 6 }, h('summary', `${returns.length} tệp`),
      h('ul.files', returns.map(file => h('li', h('span', file.name), button('×', () => drop(file), { class: 'small', 'aria-label': `Bỏ ${file.name}` })))),
      button('Bỏ tất cả', () => { const all = returns; returns = []; list(); toast('Đã bỏ tất cả các tệp.', () => { returns = all; list(); }); })));
  }

  /** @param {File} file */
  function drop(file) {
    const before = returns;
    returns = returns.filter(f => f !== file);
    list();
    toast(`Đã bỏ ${file.name}.`, () => { returns = before; list(); });
  }

  const period = () => `${year}${part}`;

  async function merge() {
    const options = {
      form, period: period(),
      ...(text.number.trim() ? { number: Number(text.number) } : {}),
      ...(text.reference.trim() ? { reference: text.reference.trim() } : {}),
      ...(text.signer.trim() ? { signer: text.signer.split('\n').map(l => l.trim()).filter(Boolean) } : {}),
    };
    const answer = /** @type {Merged | undefined} */ (await run(status, `Đang tổng hợp ${returns.length} tệp`, signal => call('annex/merge', { form: withFiles(options, { return: returns, ...extra }), signal })));
    if (answer) draw(answer);
  }

  async function issue() {
    const answer = await run(status, 'Đang tạo biểu trống', async signal => {
      const issued = /** @type {{ files: Wire.ServedFile[] }} */ (await call('annex/forms', { json: { form, period: period() }, signal }));
      return { count: issued.files.length, file: await zip(issued.files.map(toFile), `bieu-${form}-${period()}.zip`) };
    });
    if (!answer) return;
    download(answer.file);
    toast(`Đã tải ${answer.count} biểu trống trong một tệp .zip.`);
  }

  /** @param {Merged} merged */
  function draw(merged) {
    const missing = merged.units.filter(u => u.state === 'missing'), unsound = merged.units.filter(u => u.state === 'refused');
    const named = new Map(merged.units.map(u => [u.key, u.name]));
    // What is said of a unit is not said twice.
    const others = merged.diagnostics.filter(d => !merged.findings.some(f => f.code === d.code && f.message === d.message));
    const groups = Map.groupBy(merged.findings, f => f.unit);
    fill(results,
      h('section.summary', { 'aria-label': 'Kết quả tổng hợp' },
        h('h2', { tabindex: -1 }, merged.annex.name),
        h('p', `${merged.units.length - missing.length - unsound.length} đơn vị có số liệu, ${missing.length} chưa gửi, ${unsound.length} không nhận được; ${merged.findings.length} điều cần xem.`),
        h('p.help', `Mã kiểm tra của số liệu: ${merged.hash}`),
        h('div.buttons', button('Tải phụ lục và bảng kiểm tra (.xlsx)', () => download(toFile(merged.annex)), { class: 'primary' }))),
      others.length > 0 && problemList(others),
      merged.findings.length > 0 && h('section.units', h('h2', 'Điều cần xem, theo đơn vị'),
        [...groups].map(([unit, own]) => h('details', { open: groups.size <= 4 },
          h('summary', h('strong', named.get(unit) ?? (unit || 'Chung')), ` · ${own.length}`), problemList(own)))),
      h('section', h('h2', 'Sổ theo dõi đơn vị'), h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': 'Sổ theo dõi đơn vị' }, h('table',
        h('thead', h('tr', ['Đơn vị', 'Tình trạng', 'Ô đọc được', 'Tệp'].map(t => h('th', { scope: 'col' }, t)))),
        h('tbody', merged.units.map(u => h('tr', h('th', { scope: 'row' }, u.name), h('td', { class: `state ${u.state}` }, STATES[u.state] ?? u.state),
          h('td', `${u.read}${u.repaired ? `, sửa cách ghi ${u.repaired}` : ''}${u.refused ? `, không đọc được ${u.refused}` : ''}`), h('td', u.files.join(', ')))))))));
    /** @type {HTMLElement | null} */ (results.querySelector('h2'))?.focus();
  }

  /** @param {keyof typeof extra} key @param {string} label @param {string} accept @param {string} help */
  function one(key, label, accept, help) {
    const named = h('p.chosen', { role: 'status' });
    const show = () => fill(named, extra[key] && h('span', extra[key].name, ' ', button('×', () => { extra[key] = null; show(); }, { class: 'small', 'aria-label': `Bỏ ${label}` })));
    const zone = dropZone({ label, help, accept, take: ([file]) => { extra[key] = file ?? null; show(); } });
    zone.append(named);
    return zone;
  }

  /** @param {keyof typeof text} key @param {string} label @param {string} mode */
  function line(key, label, mode) {
    const id = newId();
    const box = h('input', { id, inputmode: mode, oninput: () => { text[key] = box.value; } });
    return h('div.field', h('label', { for: id }, label), box);
  }

  /** @param {keyof typeof text} key @param {string} label */
  function area(key, label) {
    const id = newId();
    const box = h('textarea', { id, rows: 3, oninput: () => { text[key] = box.value; } });
    return h('div.field', h('label', { for: id }, label), box);
  }

  return { element };
}
