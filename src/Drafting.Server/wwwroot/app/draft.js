// The screen "Soạn thảo": a template, its form, the pages beside it, the paper.
import { Fault, call, download, orRefusal, toFile, withFiles } from './api.js';
import { button, fill, h, later, picker } from './dom.js';
import { dropZone } from './files.js';
import { makeForm } from './form.js';
import { faultBox, run, toast } from './notices.js';
import { preview } from './preview.js';
import { problemList } from './problems.js';
import { openRecord, saveRecord } from './records.js';
import * as drafts from './drafts.js';
import * as store from './store.js';

const DAY = new Intl.DateTimeFormat('vi', { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' });

export function draftScreen() {
  const status = h('div.status'), chooser = h('div.bar'), formHost = h('div'), said = h('div.said-all', { role: 'status' });
  const pages = preview();
  /** @type {Wire.TemplateList | undefined} */
  let list;
  let template = '', id = '';
  /** @type {Wire.Data} */
  let record = {};
  /** @type {ReturnType<typeof makeForm> | undefined} */
  let form;
  /** @type {AbortController | undefined} */
  let asked;
  /** @type {File | null} */
  let annex = null;
  let labels = 'automatic', tried = false, warned = false;

  const keep = later(250, () => {
    if (drafts.save(id, template, record) || warned) return;
    warned = true;
    toast('Trình duyệt không còn chỗ giữ bản nháp; hãy lưu dữ liệu ra tệp.');
  });
  const look = later(350, () => void refresh());
  const changed = () => {
    keep();
    look();
  };
  addEventListener('storage', e => {
    if (e.key === store.keyOf(id)) toast('Bản nháp này vừa được sửa ở một cửa sổ khác; tải lại trang để lấy bản đó.');
  });
  for (const leaving of ['pagehide', 'visibilitychange']) addEventListener(leaving, () => { if (keep.waits()) keep.now(); });

  const actions = h('div.bar.actions', { role: 'group', 'aria-label': 'Văn bản' },
    button('Tải văn bản (.docx)', () => void make(), { class: 'primary' }),
    button('Lưu dữ liệu (.yaml)', () => void save('yaml')),
    button('Lưu dữ liệu (.json)', () => void save('json')));

  const options = h('details.settings', h('summary', 'Tuỳ chọn, mở dữ liệu đã lưu'));
  const element = h('div.screen.draft',
    h('h1', { tabindex: -1 }, 'Soạn thảo'), status, chooser,
    h('div.columns',
      h('section', { 'aria-label': 'Dữ liệu của văn bản' }, options, formHost),
      h('section.aside', { 'aria-label': 'Văn bản' }, actions, said, pages.element)));
  void start();

  async function start() {
    list = await run(status, 'Đang lấy danh sách mẫu', signal => call('templates', { signal }));
    if (!list) return;
    const before = store.opened();
    const first = list.templates.find(t => t.key === before.template) ?? list.templates.find(t => t.kind !== 'ban-sao') ?? list.templates[0];
    if (!first) return fill(status, h('p.fault', { role: 'alert' }, 'Máy chủ chưa có mẫu nào dùng được.'), problemList(list.diagnostics));
    await open(first.key, before.drafts[first.key]);
  }

  /** @param {string} key @param {string | undefined} wanted  a draft of that template, or nothing for the newest one */
  async function open(key, wanted) {
    if (keep.waits()) keep.now();
    const detail = await run(status, 'Đang mở mẫu', signal => call(`templates/${encodeURIComponent(key)}`, { signal }));
    if (!detail) return;
    const known = drafts.drafts().filter(d => d.template === key);
    template = key;
    id = known.find(d => d.id === wanted)?.id ?? known[0]?.id ?? store.newId();
    record = store.load(id);
    tried = false;
    store.remember(template, id);
    drawChooser();
    drawOptions();
    form = makeForm(detail.fields, record, changed);
    fill(formHost, form.element);
    pages.clear();
    void refresh();
  }

  function drawChooser() {
    if (!list) return;
    const own = drafts.drafts().filter(d => d.template === template);
    if (!own.some(d => d.id === id)) own.unshift({ id, template, title: 'Bản mới', at: Date.now() });
    const now = list.templates.find(t => t.key === template);
    const templates = picker('Mẫu', list.templates.map(t => ({ value: t.key, text: t.name })), template, key => void open(key, store.opened().drafts[key]));
    const versions = picker('Bản nháp', own.map(d => ({ value: d.id, text: `${d.title} (${DAY.format(d.at)})` })), id, wanted => void open(template, wanted));
    const samples = picker('Điền từ văn bản mẫu', [{ value: '', text: 'Chọn…' }, ...(now?.samples ?? []).map(s => ({ value: s.key, text: s.key }))], '', key => void sample(key));
    fill(chooser, templates, versions, samples,
      h('div.buttons', button('Bản mới', () => void fresh({})), button('Xoá bản này', discard), button('Đến văn bản ↓', toPaper, { class: 'narrow' })),
      now && h('p.help.wide', now.description));
  }

  function drawOptions() {
    if (!list) return;
    const family = list.templates.find(t => t.key === template)?.family;
    const office = picker('Hồ sơ đơn vị', [{ value: '', text: '(không dùng)' }, ...list.offices.map(o => ({ value: o.key, text: o.name }))], String(record.don_vi ?? ''), v => head('don_vi', v));
    const regime = picker('Chế độ trình bày', [{ value: '', text: 'Theo ngày văn bản' }, ...list.regimes.filter(r => r.family === family).map(r => ({ value: r.id, text: r.title }))],
      String(record.che_do ?? ''), v => head('che_do', v));
    const numbers = picker('Đánh số trong Word', [{ value: 'automatic', text: 'Word tự đánh số' }, { value: 'typed', text: 'Gõ sẵn số' }], labels, v => { labels = v; });
    const named = h('p.help', annex ? `Đang dùng: ${annex.name}` : '');
    fill(options, h('summary', 'Tuỳ chọn, mở dữ liệu đã lưu'), h('div.bar', office, regime, numbers),
      dropZone({ label: 'Mở dữ liệu đã lưu', help: 'Tệp .yaml hoặc .json; kéo thả vào đây cũng được. Bản nháp đang mở vẫn được giữ.', accept: '.yaml,.yml,.json', take: ([file]) => void read(file) }),
      dropZone({ label: 'Phụ lục số liệu mà nội dung lấy số', help: 'Tệp .xlsx do màn hình Phụ lục tổng hợp; chỉ cần khi nội dung có {{ phu_luc… }}.', accept: '.xlsx', take: ([file]) => { annex = file ?? null; named.textContent = `Đang dùng: ${file?.name}`; void refresh(); } }),
      named, button('Xoá trắng biểu mẫu', blank));
  }

  /** @param {string} key @param {string} value */
  function head(key, value) {
    if (value) record[key] = value;
    else delete record[key];
    changed();
  }

  /** @template {'preview' | 'draft'} P @param {P} path @param {AbortSignal} signal */
  const ask = (path, signal) => {
    const json = { template, data: record, ...(labels === 'automatic' ? {} : { labels }) };
    return call(path, annex ? { form: withFiles(json, { annex }), signal } : { json, signal });
  };

  async function refresh() {
    asked?.abort();
    const mine = new AbortController();
    asked = mine;
    try {
      const answer = await ask('preview', mine.signal);
      if (mine.signal.aborted) return;
      pages.show(answer.sketch);
      tell(answer.diagnostics);
      chooserTitle();
    } catch (fault) {
      if (!mine.signal.aborted) fill(said, faultBox(fault));
    }
  }

  // A draft is named by what stands in it.
  function chooserTitle() {
    const entry = drafts.drafts().find(d => d.id === id);
    const option = /** @type {HTMLOptionElement | null} */ (chooser.querySelector(`option[value="${id}"]`));
    if (entry && option) option.textContent = `${entry.title} (${DAY.format(entry.at)})`;
  }

  /** @param {Wire.Diagnostic[]} diagnostics */
  function tell(diagnostics) {
    if (!form) return;
    const others = form.show(diagnostics, tried ? 'all' : 'touched');
    const mistakes = diagnostics.filter(d => d.severity === 'error' && d.location.kind === 'data' && !others.includes(d));
    fill(said,
      mistakes.length > 0 && h('p.todo', `Còn ${mistakes.length} chỗ phải điền hoặc sửa: `,
        mistakes.slice(0, 8).flatMap((d, i) => [i > 0 ? ', ' : '', button(form?.labelOf(d.location.path ?? '') || d.location.path || '', () => form?.focus(d.location.path ?? ''), { class: 'link' })]),
        mistakes.length > 8 ? ` và ${mistakes.length - 8} chỗ khác.` : '.'),
      others.length > 0 && h('details', { open: others.some(d => d.severity !== 'info') }, h('summary', `Điều cần biết (${others.length})`), problemList(others)));
  }

  async function make() {
    tried = true;
    const answer = await run(status, 'Đang soạn văn bản', signal => orRefusal(ask('draft', signal)));
    if (!answer) return;
    tell(answer.diagnostics);
    if (answer instanceof Fault) {
      form?.focusError(answer.diagnostics);
      return toast('Chưa soạn được: còn chỗ phải điền hoặc sửa.');
    }
    download(toFile(answer.paper));
    toast(`Đã soạn ${answer.paper.name}.`);
  }

  /** @param {'yaml' | 'json'} kind */
  async function save(kind) {
    const file = await run(status, 'Đang ghi dữ liệu', signal => saveRecord({ mau: template, ...record }, kind, signal));
    if (file) download(file);
  }

  /** @param {File | undefined} file */
  async function read(file) {
    const opened = file && await run(status, 'Đang đọc dữ liệu', signal => openRecord(file, signal));
    if (!opened?.data) return;
    await take(typeof opened.data.mau === 'string' ? opened.data.mau : template, opened.data, opened.diagnostics);
  }

  /** @param {string} key */
  async function sample(key) {
    if (!key) return;
    const answer = await run(status, 'Đang lấy văn bản mẫu', signal => call(`templates/${encodeURIComponent(template)}/samples/${encodeURIComponent(key)}`, { signal }));
    if (answer?.data) await fresh(answer.data);
  }

  /**
   * Opens data as a draft of its own; what was open stays among the drafts.
   * @param {Wire.Data} data
   */
  async function fresh(data) {
    const own = Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'mau'));
    if (keep.waits()) keep.now();
    // A draft that nobody wrote in is used again.
    const next = Object.keys(store.load(id)).length === 0 ? id : store.newId();
    drafts.save(next, template, own);
    await open(template, next);
    toast(Object.keys(own).length > 0 ? 'Đã mở thành một bản nháp.' : 'Đã mở bản mới.');
  }

  /** @param {string} key @param {Wire.Data} data @param {Wire.Diagnostic[]} remarks  what was said of the data */
  async function take(key, data, remarks) {
    while (!list) await new Promise(done => setTimeout(done, 50));
    if (!list.templates.some(t => t.key === key)) return fill(status, h('p.fault', { role: 'alert' }, `Máy chủ không có mẫu “${key}” của dữ liệu này.`));
    if (key !== template) await open(key, undefined);
    await fresh(data);
    if (remarks.length > 0) fill(status, h('section.remarks', { 'aria-label': 'Khi đưa vào biểu mẫu' }, h('p', 'Khi đưa vào biểu mẫu:'), problemList(remarks)));
  }

  function toPaper() {
    actions.querySelector('button')?.focus();
    actions.scrollIntoView();
  }

  function discard() {
    const [gone, was, data] = [id, template, structuredClone(record)];
    keep.now();
    drafts.remove(gone);
    void open(template, undefined);
    toast('Đã xoá bản nháp.', () => { drafts.save(gone, was, data); void open(was, gone); });
  }

  function blank() {
    const [was, at, data] = [template, id, structuredClone(record)];
    drafts.save(id, template, {});
    void open(template, id);
    toast('Đã xoá trắng biểu mẫu.', () => { drafts.save(at, was, data); void open(was, at); });
  }

  return { element, take };
}
