// The screen "Soạn thảo": a template, its form, the pages beside it, the paper.
import { Fault, call, download, orRefusal, toFile, withFiles } from './api.js';
import { begin } from './begin.js';
import { withStandIns } from './blanks.js';
import { button, fill, h, later, picker } from './dom.js';
import { dropZone } from './files.js';
import { makeForm, put } from './form.js';
import { hold } from './held.js';
import { faultBox, run, toast } from './notices.js';
import { BLANKS, preview } from './preview.js';
import { problemList } from './problems.js';
import { openRecord, saveRecord } from './records.js';
import * as drafts from './drafts.js';
import * as store from './store.js';
import { writing } from './writing.js';

export function draftScreen() {
  const status = h('div.status'), chooser = h('div.bar'), sender = h('div.bar'), formHost = h('div'), said = h('div.said-all', { role: 'status' });
  const pages = preview();
  /** @type {Wire.TemplateList | undefined} */
  let list;
  let template = '', id = '';
  let record = /** @type {Wire.Data} */ ({}), fields = /** @type {Wire.Field[]} */ ([]);
  /** @type {ReturnType<typeof makeForm> | undefined} */
  let form;
  /** @type {AbortController | undefined} */
  let asked;
  /** @type {File | null} */
  let annex = null;
  let labels = 'automatic', tried = false, warned = false, turn = 0;

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
  // A server that was started anew, and let this window in again.
  addEventListener('drafting:token', look);
  // Drafts that another window made or threw away.
  addEventListener('storage', () => { if (template && !chooser.contains(document.activeElement)) drawChooser(); });
  for (const leaving of ['pagehide', 'visibilitychange']) addEventListener(leaving, keep.settle);

  const actions = h('div.bar.actions', { role: 'group', 'aria-label': 'Văn bản' },
    button('Tải văn bản (.docx)', () => void make(), { class: 'primary' }),
    button('Lưu dữ liệu (.yaml)', () => void save('yaml')),
    button('Lưu dữ liệu (.json)', () => void save('json')));

  const options = h('details.settings', h('summary', 'Tuỳ chọn, mở dữ liệu đã lưu')), below = h('div.below');
  const element = h('div.screen.draft',
    h('h1', { tabindex: -1 }, 'Soạn thảo'), status, chooser,
    h('div.columns',
      h('section', { 'aria-label': 'Dữ liệu của văn bản' }, sender, options, formHost),
      h('section.aside', { 'aria-label': 'Văn bản' }, actions, below, said, pages.element)));
  void start();

  async function start() {
    list = await begin(status, 'Đang lấy danh sách mẫu', signal => call('templates', { signal }), () => void start());
    if (!list) return;
    const before = drafts.opened();
    const first = list.templates.find(t => t.key === before.template) ?? list.templates.find(t => t.kind !== 'ban-sao') ?? list.templates[0];
    if (!first) return fill(status, h('p.fault', { role: 'alert' }, 'Máy chủ chưa có mẫu nào dùng được.'), problemList(list.diagnostics));
    await open(first.key, before.drafts[first.key]);
  }

  /**
   * Opens a draft. What another window has open is left to it: this one takes a copy where that draft was asked for, else a blank one.
   * @param {string} key @param {string | undefined} wanted  a draft of that template, or nothing for the newest one @param {'copy' | 'blank'} [otherwise]
   */
  async function open(key, wanted, otherwise = 'blank') {
    keep.settle();
    // What was offered to be taken back belongs to the draft that goes.
    document.querySelector('.toasts')?.replaceChildren();
    const mine = ++turn;
    const detail = /** @type {Wire.TemplateDetail | undefined} */ (
      await begin(status, 'Đang mở mẫu', signal => call(`templates/${encodeURIComponent(key)}`, { signal }), () => void open(key, wanted, otherwise)));
    const known = drafts.drafts().filter(d => d.template === key);
    const asked = known.find(d => d.id === wanted) ?? known[0];
    let next = asked?.id ?? store.newId();
    const free = await hold(next);
    if (!free) {
      next = store.newId();
      await hold(next);
    }
    // Whoever chose again meanwhile gets that.
    if (mine !== turn) return;
    if (!detail) {
      if (template) drawChooser();
      return;
    }

    keep.settle();
    if (asked && !free && otherwise === 'copy') drafts.save(next, key, store.load(asked.id));
    [template, id, record, tried] = [key, next, store.load(next), false];
    if (Object.keys(record).length === 0) {
      // An office writes its next paper in its own name.
      const { don_vi: office } = store.load(known.find(d => d.id !== next)?.id ?? '');
      if (typeof office === 'string') record.don_vi = office;
    }
    drafts.remember(template, id);
    drawChooser();
    drawOptions();
    fields = detail.fields;
    form = makeForm(fields, record, changed);
    for (const field of form.element.querySelectorAll('.field.markup')) field.append(writing());
    fill(formHost, form.element);
    fill(below, list?.templates.find(t => t.key === key)?.kind === 'ban-sao' && dropZone({
      label: 'Thêm bản sao vào văn bản (.docx)', help: 'Khối bản sao đứng dưới chữ ký, ở cuối văn bản hoặc dưới bản sao trước; tệp của bạn giữ nguyên.', accept: '.docx',
      take: ([file]) => void make(file), refused: names => fill(status, h('p.fault', { role: 'alert' }, `Văn bản được sao là tệp .docx, không phải ${names}.`)),
    }));
    pages.clear();
    if (asked && !free) {
      fill(status, h('p.notice', { role: 'status' }, otherwise === 'copy' ? `“${asked.title}” đang mở ở một cửa sổ khác; cửa sổ này mở một bản chép.`
        : `“${asked.title}” đang mở ở một cửa sổ khác nên cửa sổ này mở bản mới. Muốn lấy một bản chép thì chọn nó ở ô Bản nháp.`));
    }
    void refresh();
  }

  function drawChooser() {
    if (!list) return;
    const own = drafts.drafts().filter(d => d.template === template);
    if (!own.some(d => d.id === id)) own.unshift({ id, template, title: 'Bản mới', at: Date.now() });
    const now = list.templates.find(t => t.key === template);
    const templates = picker('Mẫu', list.templates.map(t => ({ value: t.key, text: t.name })), template, key => void open(key, drafts.opened().drafts[key]));
    const known = picker('Bản nháp', own.map(d => ({ value: d.id, text: drafts.shown(d) })), id, wanted => void open(template, wanted, 'copy'));
    const samples = picker('Điền từ văn bản mẫu', [{ value: '', text: 'Chọn…' }, ...(now?.samples ?? []).map(s => ({ value: s.key, text: s.name }))], '', key => void sample(key));
    fill(chooser, templates, known, samples,
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
    office.append(h('p.help', 'Tên cơ quan, ký hiệu, địa danh lấy từ hồ sơ này.'));
    fill(sender, office);
    fill(options, h('summary', 'Tuỳ chọn, mở dữ liệu đã lưu'), h('div.bar', regime, numbers),
      dropZone({ label: 'Mở dữ liệu đã lưu', help: 'Tệp .yaml hoặc .json; kéo thả vào đây cũng được. Bản nháp đang mở vẫn được giữ.', accept: '.yaml,.yml,.json', take: ([file]) => void read(file), refused: wrongKind('Dữ liệu đã lưu là tệp .yaml hoặc .json') }),
      dropZone({ label: 'Phụ lục số liệu mà nội dung lấy số', help: 'Tệp .xlsx do màn hình Phụ lục tổng hợp; chỉ cần khi nội dung có {{ phu_luc… }}.', accept: '.xlsx', take: ([file]) => { annex = file ?? null; named.textContent = `Đang dùng: ${file?.name}`; void refresh(); }, refused: wrongKind('Phụ lục là tệp .xlsx') }),
      named, button('Xoá trắng biểu mẫu', blank));
  }

  /** @param {string} wanted */
  const wrongKind = wanted => (/** @type {string} */ names) => fill(status, h('p.fault', { role: 'alert' }, `${wanted}, không phải ${names}. Văn bản Word thì mở ở màn hình Kiểm tra.`));

  /** @param {string} key @param {string} value */
  function head(key, value) {
    put(record, key, value || undefined);
    changed();
  }

  /** @template {'preview' | 'draft'} P @param {P} path @param {AbortSignal} signal @param {Wire.Data} data */
  const ask = (path, signal, data = record) => call(path, annex ? { form: withFiles(body(data), { annex }), signal } : { json: body(data), signal });

  const body = (data = record) => ({ template, data, ...(labels === 'automatic' ? {} : { labels }) });

  async function refresh() {
    asked?.abort();
    const mine = new AbortController();
    asked = mine;
    const slow = setTimeout(pages.wait, 1000);
    try {
      const answer = await ask('preview', mine.signal);
      const standIns = answer.sketch || mine.signal.aborted ? null : withStandIns(fields, record, answer.diagnostics);
      const sketch = standIns ? (await ask('preview', mine.signal, standIns)).sketch : answer.sketch;
      if (mine.signal.aborted) return;
      pages.show(sketch, standIns ? BLANKS : '');
      tell(answer.diagnostics);
      chooserTitle();
    } catch (fault) {
      if (mine.signal.aborted) return;
      pages.show(null);
      fill(said, faultBox(fault), h('p.help', 'Điều đã gõ vẫn được giữ trong trình duyệt này.'));
    } finally {
      clearTimeout(slow);
    }
  }

  // A draft is named by what stands in it.
  function chooserTitle() {
    const entry = drafts.drafts().find(d => d.id === id);
    const option = /** @type {HTMLOptionElement | null} */ (chooser.querySelector(`option[value="${id}"]`));
    if (entry && option) option.textContent = drafts.shown(entry);
  }

  /** @param {Wire.Diagnostic[]} diagnostics */
  function tell(diagnostics) {
    if (!form) return;
    const others = form.show(diagnostics, tried ? 'all' : 'touched');
    const mistakes = diagnostics.filter(d => d.severity === 'error' && d.location.kind === 'data' && !others.includes(d));
    fill(said,
      mistakes.length > 0 && h('p.todo', `Còn ${mistakes.length} chỗ phải điền hoặc sửa: `,
        mistakes.slice(0, 8).flatMap((d, i) => [i > 0 ? ', ' : '', button(form?.at(d.location.path)?.querySelector('legend, label')?.firstElementChild?.textContent || d.location.path || '', () => form?.focus(d.location.path ?? ''), { class: 'link' })]),
        mistakes.length > 8 ? ` và ${mistakes.length - 8} chỗ khác.` : '.'),
      others.length > 0 && h('details', { open: others.some(d => d.severity !== 'info') }, h('summary', `Điều cần biết (${others.length})`), problemList(others)));
  }

  /** @param {File} [paper]  the one that a copy is put under */
  async function make(paper) {
    tried = true;
    const answer = await (paper
      ? run(status, 'Đang thêm bản sao', signal => orRefusal(call('copies', { form: withFiles(body(), { paper }), signal })))
      : run(status, 'Đang soạn văn bản', signal => orRefusal(ask('draft', signal))));
    if (!answer) return;
    tell(answer.diagnostics);
    if (answer instanceof Fault) {
      form?.focusError(answer.diagnostics);
      return toast(paper ? `Chưa thêm được bản sao vào ${paper.name}.` : 'Chưa soạn được: còn chỗ phải điền hoặc sửa.');
    }
    download(toFile(answer.paper));
    toast(paper ? `Đã thêm bản sao: ${answer.paper.name}. ${paper.name} giữ nguyên.` : `Đã soạn ${answer.paper.name}.`);
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
    const answer = /** @type {Wire.RecordAnswer | undefined} */ (
      await run(status, 'Đang lấy văn bản mẫu', signal => call(`templates/${encodeURIComponent(template)}/samples/${encodeURIComponent(key)}`, { signal })));
    if (answer?.data) await fresh(answer.data);
  }

  /**
   * Opens data as a draft of its own; what was open stays among the drafts.
   * @param {Wire.Data} data @param {string} [key]
   */
  async function fresh(data, key = template) {
    const own = Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'mau'));
    keep.settle();
    const [was, before] = [template, id];
    // A draft that nobody wrote in is used again.
    const next = key === was && Object.keys(store.load(id)).length === 0 ? id : store.newId();
    drafts.save(next, key, own);
    await open(key, next);
    toast(Object.keys(own).length > 0 ? 'Đã mở thành một bản nháp.' : 'Đã mở bản mới.', () => {
      keep.settle();
      // Whatever was written since is kept.
      if (JSON.stringify(store.load(next)) === JSON.stringify(own)) drafts.remove(next);
      void open(was, before);
    });
  }

  /** @param {string} key @param {Wire.Data} data @param {Wire.Diagnostic[]} remarks  what was said of the data */
  async function take(key, data, remarks) {
    while (!list) await new Promise(done => setTimeout(done, 50));
    if (!list.templates.some(t => t.key === key)) {
      return fill(status, h('p.fault', { role: 'alert' }, `Máy chủ không có mẫu “${key}” của dữ liệu này. Các mẫu có ở ô Mẫu; sửa dòng “mau:” của tệp theo một trong các khoá ${list.templates.map(t => t.key).join(', ')}.`));
    }
    await fresh(data, key);
    if (remarks.length > 0) fill(status, h('section.remarks', { 'aria-label': 'Khi đưa vào biểu mẫu' }, h('p', 'Khi đưa vào biểu mẫu:'), problemList(remarks)));
  }

  function toPaper() {
    actions.querySelector('button')?.focus();
    actions.scrollIntoView();
  }

  function discard() {
    const [gone, was, data] = [id, template, structuredClone(record)];
    keep.settle();
    drafts.remove(gone);
    void open(template, undefined);
    toast('Đã xoá bản nháp.', () => { drafts.save(gone, was, data); void open(was, gone); });
  }

  function blank() {
    const [was, at, data] = [template, id, structuredClone(record)];
    keep.settle();
    drafts.save(id, template, {});
    void open(template, id);
    toast('Đã xoá trắng biểu mẫu.', () => { drafts.save(at, was, data); void open(was, at); });
  }

  return { element, take };
}
