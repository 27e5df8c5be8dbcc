// The screen "Phụ lục": forms out to the units, returned workbooks in, one annex with its check sheet.
import { annexPaper } from './annex-paper.js';
import { call, download, toFile, withFiles } from './api.js';
import { begin } from './begin.js';
import { button, fill, h, newId, picker } from './dom.js';
import { guardLeaving } from './drops.js';
import { dropZone } from './files.js';
import { run, toast } from './notices.js';
import { problemList, sentence } from './problems.js';
import * as store from './store.js';
import { zip } from './zip.js';

/** @typedef {{ key: string, code: string, name: string, period: string }} Form */
/** @typedef {{ key: string | null, name: string, state: string, files: string[], read: number, repaired: number, refused: number }} Unit */
/** @typedef {{ unit: string, paper: Wire.ServedFile, record: Wire.ServedFile }} Letter */
/** @typedef {{ annex: Wire.ServedFile, units: Unit[], findings: (Wire.Diagnostic & { unit: string | null })[], notes: string[], hash: string, letters: Letter[] | null, diagnostics: Wire.Diagnostic[] }} Merged */

const STATES = /** @type {Record<string, string>} */ ({ received: 'Đã nhận', late: 'Nhận muộn', refused: 'Không nhận được', blank: 'Trả biểu trống', replaced: 'Đã thay bằng tệp khác', missing: 'Chưa gửi' });
const ROMAN = ['I', 'II', 'III', 'IV'];

/** The parts of a year that a form is for, by the kind of its period. */
const PARTS = /** @type {Record<string, { value: string, text: string }[]>} */ ({
  month: Array.from({ length: 12 }, (_, i) => ({ value: `-${String(i + 1).padStart(2, '0')}`, text: `Tháng ${i + 1}` })),
  quarter: ROMAN.map((r, i) => ({ value: `-Q${i + 1}`, text: `Quý ${r}` })),
  halfYear: [{ value: '-6T', text: '6 tháng đầu năm' }],
  nineMonths: [{ value: '-9T', text: '9 tháng đầu năm' }],
  year: [{ value: '', text: 'Cả năm' }],
});

const KEPT = 'soan-thao.phu-luc';

export function mergeScreen() {
  const status = h('div.status'), chooser = h('div.bar'), listed = h('div'), results = h('div');
  /** @type {Form[]} */
  let forms = [];
  /** @type {Wire.NamedKey[]} */
  let offices = [];
  /** @type {File[]} */
  let returns = [];
  /** @type {{ previous: File[], explain: File[], override: File[] }} */
  const extra = { previous: [], explain: [], override: [] };
  // What was chosen and typed outlives a reload; files do not.
  const ended = lastQuarter();
  /** @type {{ form: string, part: string, year: string, number: string, reference: string, signer: string, office: string }} */
  const typed = { form: '', ...ended, number: '', reference: '', signer: '', office: '', ...store.read(KEPT, {}) };
  const keep = () => void store.write(KEPT, typed);
  /** The annex that was made last. @type {File | null} */
  let made = null;
  let saved = true;
  /** @type {HTMLInputElement | undefined} */
  let yearBox;
  /** @type {HTMLInputElement | undefined} */
  let numberBox;
  guardLeaving(() => returns.length > 0 && !saved);

  const mergeButton = button('Tổng hợp', () => void merge('none'), { class: 'primary', disabled: true });
  const paper = annexPaper({ annex: () => made, heading: () => heading() });
  const element = h('div.screen.merge',
    h('h1', { tabindex: -1 }, 'Phụ lục số liệu'), status, chooser,
    dropZone({ label: 'Thêm biểu đơn vị gửi về', help: 'Chọn hoặc kéo thả nhiều tệp .xlsx, .csv cùng lúc.', accept: '.xlsx,.csv', multiple: true, take: add, refused: refused('Biểu gửi về là tệp .xlsx hoặc .csv') }),
    listed,
    h('details', h('summary', 'Kỳ trước, giải trình, số thay thế, số phụ lục, người ký'), h('div.extras',
      given('previous', 'Phụ lục kỳ trước', '.xlsx', 'Để so với kỳ trước; thêm được các kỳ trước nữa và phụ lục của biểu khác mà quy tắc gọi tới.'),
      given('explain', 'Giải trình', '.yaml,.yml', 'Lời giải trình của đơn vị cho những chỗ lệch: mỗi mục ghi don_vi, ma, giai_trinh, nguoi.'),
      given('override', 'Số liệu thay thế', '.yaml,.yml', 'Số dùng thay cho số đơn vị gửi: mỗi mục ghi don_vi, cot, gia_tri, nguoi, ly_do.'),
      line('number', 'Số phụ lục', 'numeric'), line('reference', 'Dòng dẫn chiếu', 'text'), area('signer', 'Khối ký (mỗi dòng một dòng in)'))),
    h('div.buttons', mergeButton, button('Tải biểu trống cho các đơn vị', () => void issue())),
    results, paper.element);
  void start();

  async function start() {
    const answer = await begin(status, 'Đang lấy danh sách biểu', signal => Promise.all([call('forms', { signal }), call('templates', { signal })]), () => void start());
    forms = answer?.[0].forms ?? [];
    offices = answer?.[1].offices ?? [];
    if (answer && answer[0].diagnostics.length > 0) fill(status, problemList(answer[0].diagnostics));
    choose(forms.find(f => f.key === typed.form)?.key ?? forms[0]?.key ?? '');
  }

  /** @param {string} key */
  function choose(key) {
    typed.form = key;
    const parts = PARTS[forms.find(f => f.key === key)?.period ?? ''] ?? [];
    typed.part = parts.find(p => p.value === typed.part)?.value ?? parts[0]?.value ?? '';
    keep();
    const id = newId();
    const box = h('input', { id, inputmode: 'numeric', maxlength: 4, value: typed.year, oninput: () => { typed.year = box.value.trim(); keep(); } });
    yearBox = box;
    fill(chooser,
      picker('Biểu', forms.map(f => ({ value: f.key, text: f.name })), typed.form, choose),
      parts.length > 1 && picker('Kỳ', parts, typed.part, v => { typed.part = v; keep(); }),
      h('div.field', h('label', { for: id }, 'Năm'), box));
  }

  /** @param {File[]} files */
  function add(files) {
    returns = [...returns.filter(r => !files.some(f => f.name === r.name)), ...files];
    saved = false;
    list();
  }

  /** @param {string} wanted */
  function refused(wanted) {
    return (/** @type {string} */ names) => fill(status, h('p.fault', { role: 'alert' }, `${wanted}, không phải ${names}. Nếu là thư mục, mở thư mục rồi chọn các tệp trong đó.`));
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

  const period = () => `${typed.year}${typed.part}`;

  const heading = () => ({
    ...(typed.number.trim() ? { number: Number(typed.number) } : {}),
    ...(typed.reference.trim() ? { reference: typed.reference.trim() } : {}),
  });

  /** Says what was typed wrong, before it is sent. */
  function isSound() {
    const [box, wrong] = !/^20\d\d$/.test(typed.year) ? [yearBox, `Năm “${typed.year}” chưa đúng: viết bốn chữ số, như ${ended.year}.`]
      : !/^([1-9]\d?)?$/.test(typed.number.trim()) ? [numberBox, `Số phụ lục “${typed.number}” chưa đúng: viết số từ 1 đến 99, hoặc để trống.`] : [];
    for (const other of [yearBox, numberBox]) other?.removeAttribute('aria-invalid');
    if (!wrong) return true;
    fill(status, h('p.fault', { role: 'alert' }, wrong));
    box?.setAttribute('aria-invalid', 'true');
    const hiding = box?.closest('details');
    if (hiding) hiding.open = true;
    box?.focus();
    return false;
  }

  /** @param {'none' | 'due'} letters */
  async function merge(letters) {
    if (!isSound()) return;
    const options = {
      form: typed.form, period: period(), ...heading(), letters,
      ...(letters === 'due' && typed.office ? { office: typed.office } : {}),
      ...(typed.signer.trim() ? { signer: typed.signer.split('\n').map(l => l.trim()).filter(Boolean) } : {}),
    };
    const answer = /** @type {Merged | undefined} */ (await run(status, letters === 'due' ? 'Đang soạn công văn chỉnh lý' : `Đang tổng hợp ${returns.length} tệp`,
      signal => call('annex/merge', { form: withFiles(options, { return: returns, ...extra }), signal })));
    if (!answer) return status.scrollIntoView({ block: 'nearest' });
    made = toFile(answer.annex);
    saved = false;
    paper.changed();
    draw(answer, letters);
  }

  async function issue() {
    if (!isSound()) return;
    const answer = await run(status, 'Đang tạo biểu trống', async signal => {
      const issued = /** @type {{ files: Wire.ServedFile[] }} */ (await call('annex/forms', { json: { form: typed.form, period: period() }, signal }));
      return { count: issued.files.length, file: await zip(issued.files.map(toFile), `bieu-${typed.form}-${period()}.zip`) };
    });
    if (!answer) return;
    download(answer.file);
    toast(`Đã tải ${answer.count} biểu trống trong một tệp .zip.`);
  }

  /** @param {Merged} merged @param {'none' | 'due'} asked */
  function draw(merged, asked) {
    const missing = merged.units.filter(u => u.state === 'missing'), unsound = merged.units.filter(u => u.state === 'refused' || u.state === 'blank');
    const open = merged.findings.filter(f => !f.accepted).length, settled = merged.findings.length - open;
    const letters = merged.letters ?? [], letterOf = new Map(letters.map(l => [l.unit, l]));
    const named = new Map(merged.units.map(u => [u.key, u.name]));
    // What is said of a unit is not said twice.
    const others = merged.diagnostics.filter(d => !merged.findings.some(f => f.code === d.code && f.message === d.message));
    const groups = Map.groupBy(merged.findings, f => f.unit);
    fill(results,
      h('section.summary', { 'aria-label': 'Kết quả tổng hợp' },
        h('h2', { tabindex: -1 }, merged.annex.name),
        h('p', `${merged.units.length - missing.length - unsound.length} đơn vị có số liệu, ${missing.length} chưa gửi, ${unsound.length} không nhận được; ${open} điều cần xem${settled ? `, ${settled} điều đã giải trình` : ''}.`),
        h('p.help', `Mã kiểm tra của số liệu: ${merged.hash}`),
        h('div.buttons', button('Tải phụ lục và bảng kiểm tra (.xlsx)', () => { saved = true; download(toFile(merged.annex)); }, { class: 'primary' }))),
      letterPart(merged, asked),
      others.length > 0 && problemList(others),
      merged.findings.length > 0 && h('section.units', h('h2', 'Điều cần xem, theo đơn vị'),
        h('p.help', 'Lỗi thì đơn vị sửa rồi gửi lại, hoặc thay số liệu; cảnh báo thì giải trình. Thêm các tệp đó ở trên rồi tổng hợp lại.'),
        merged.findings.some(isDue) && h('div.buttons', button('Tải tệp giải trình để điền (.yaml)', () => download(blankExplanations(merged, named)))),
        [...groups].map(([unit, own]) => h('details', { open: groups.size <= 4 },
          h('summary', h('strong', unit ? named.get(unit) ?? unit : named.has(null) ? 'Chung, và tệp không rõ của đơn vị nào' : 'Chung'), ` · ${own.length}`), problemList(own.map(explained))))),
      merged.notes.length > 0 && h('details.units', h('summary', `Ghi chú in dưới bảng (${merged.notes.length})`), h('ol', merged.notes.map(n => h('li', n)))),
      h('section', h('h2', 'Sổ theo dõi đơn vị'), h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': 'Sổ theo dõi đơn vị' }, h('table', {},
        h('thead', h('tr', ['Đơn vị', 'Tình trạng', 'Ô đọc được', 'Tệp', ...(letters.length ? ['Công văn'] : [])].map(t => h('th', { scope: 'col' }, t)))),
        h('tbody', merged.units.map(u => h('tr', h('th', { scope: 'row' }, u.name), h('td', { class: `state ${u.state}` }, STATES[u.state] ?? u.state),
          h('td', `${u.read}${u.repaired ? `, sửa cách ghi ${u.repaired}` : ''}${u.refused ? `, không đọc được ${u.refused}` : ''}`), h('td', u.files.join(', ')),
          letters.length > 0 && h('td', letterLinks(u, letterOf.get(u.key ?? ''))))))))));
    /** @type {HTMLElement | null} */ (results.querySelector('h2'))?.focus();
  }

  /**
   * The letters that ask units to correct or explain: offered, then at hand.
   * @param {Merged} merged @param {'none' | 'due'} asked
   */
  function letterPart(merged, asked) {
    const title = h('h2', 'Công văn đề nghị đơn vị chỉnh lý');
    const { letters } = merged;
    if (letters?.length === 0) return h('section.summary', title, h('p', 'Không đơn vị nào phải nhận công văn: không còn lỗi, mọi cảnh báo đã được giải trình.'));
    if (!letters) {
      return merged.findings.some(f => f.unit && f.severity !== 'info' && !f.accepted) && h('section.summary', title,
        h('p.help', 'Một công văn cho mỗi đơn vị còn lỗi hoặc cảnh báo chưa giải trình; ngày gửi lại để trống cho người ký.'),
        asked === 'due' && h('p.fault', { role: 'alert' }, 'Chưa soạn được công văn. Chọn đơn vị gửi công văn rồi soạn lại; hồ sơ của đơn vị phải có tên và ký hiệu.'),
        h('div.bar',
          picker('Đơn vị gửi công văn', [{ value: '', text: '(mặc định của máy chủ)' }, ...offices.map(o => ({ value: o.key, text: o.name }))], typed.office, v => { typed.office = v; keep(); }),
          button('Soạn công văn', () => void merge('due'))));
    }
    return h('section.summary', title,
      h('p', `Đã soạn ${letters.length} công văn; từng công văn có ở hàng của đơn vị trong sổ theo dõi.`),
      h('div.buttons', button(`Tải ${letters.length} công văn (.zip)`, () => void pack(letters), { class: 'primary' })));
  }

  /** @param {Letter[]} letters */
  async function pack(letters) {
    download(await zip(letters.flatMap(l => [toFile(l.paper), toFile(l.record)]), `cong-van-${typed.form}-${period()}.zip`));
  }

  /** @param {Unit} unit @param {Letter | undefined} letter */
  const letterLinks = (unit, letter) => letter && h('span.buttons',
    button('Word', () => download(toFile(letter.paper)), { class: 'small', 'aria-label': `Word: công văn gửi ${unit.name}` }),
    button('Dữ liệu', () => download(toFile(letter.record)), { class: 'small', 'aria-label': `Dữ liệu: công văn gửi ${unit.name}` }));

  /** @param {keyof typeof extra} key @param {string} label @param {string} accept @param {string} help */
  function given(key, label, accept, help) {
    const named = h('ul.chosen.files', { role: 'status' });
    const multiple = key === 'previous';
    const show = () => fill(named, extra[key].map(file => h('li', h('span', file.name), button('×', () => {
      const before = extra[key];
      extra[key] = before.filter(f => f !== file);
      show();
      toast(`Đã bỏ ${file.name}.`, () => { extra[key] = before; show(); });
    }, { class: 'small', 'aria-label': `Bỏ ${file.name}` }))));
    const zone = dropZone({
      label, help, accept, multiple, refused: refused(`${label} là tệp ${accept.split(',').join(' hoặc ')}`),
      take: files => { extra[key] = multiple ? [...extra[key].filter(old => !files.some(f => f.name === old.name)), ...files] : files; show(); },
    });
    zone.append(named);
    return zone;
  }

  /** @param {'number' | 'reference'} key @param {string} label @param {string} mode */
  function line(key, label, mode) {
    const id = newId();
    const box = h('input', { id, inputmode: mode, value: typed[key], oninput: () => { typed[key] = box.value; keep(); } });
    if (key === 'number') numberBox = box;
    return h('div.field', h('label', { for: id }, label), box);
  }

  /** @param {'signer'} key @param {string} label */
  function area(key, label) {
    const id = newId();
    const box = h('textarea', { id, rows: 3, oninput: () => { typed[key] = box.value; keep(); } });
    box.value = typed[key];
    return h('div.field', h('label', { for: id }, label), box);
  }

  return { element };
}

/** A finding with the answer that somebody gave. @param {Merged['findings'][number]} finding */
const explained = finding => (finding.accepted ? { ...finding, message: `${finding.message} Đã giải trình: ${sentence(finding.accepted)}` } : finding);

/** Whether a finding is one that an explanation settles. @param {Merged['findings'][number]} finding */
const isDue = finding => finding.severity === 'warning' && !finding.accepted && finding.unit !== null;

/**
 * A file of explanations with an entry for every warning, to be filled in by whoever has the answers.
 * @param {Merged} merged @param {Map<string | null, string>} named
 */
function blankExplanations(merged, named) {
  const due = Map.groupBy(merged.findings.filter(isDue), f => `${f.unit} ${f.code}`);
  const entries = [...due.values()].map(same => [
    ...same.map(f => `# ${f.message.replace(/\s+/g, ' ')}`),
    `- don_vi: ${JSON.stringify(named.get(same[0]?.unit ?? null) ?? same[0]?.unit)}`, `  ma: ${same[0]?.code}`, '  giai_trinh: ""', '  nguoi: ""',
  ].join('\n'));
  return new File(['# Điền lời giải trình và người giải trình vào giữa hai dấu nháy; bỏ mục nào chưa có.\n', entries.join('\n'), '\n'], 'giai-trinh.yaml', { type: 'application/yaml' });
}

/** The quarter that ended last: whoever merges has returns of that. */
function lastQuarter() {
  const now = new Date(), before = new Date(now.getFullYear(), now.getMonth() - (now.getMonth() % 3) - 1, 1);
  return { year: String(before.getFullYear()), part: `-Q${Math.floor(before.getMonth() / 3) + 1}` };
}
