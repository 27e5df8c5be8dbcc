// The pane's screen "Văn bản mới": a template, its form, and the paper in a window of its own.
import { Fault, call } from './api.js';
import { button, fill, h, later, picker } from './dom.js';
import { makeForm } from './form.js';
import { run, toast } from './notices.js';
import { hand } from './pane-check.js';
import { problemList } from './problems.js';
import * as store from './store.js';

/** @typedef {import('./wire.js').Data} Data */

/** @param {import('./pane.js').Given} given */
export function newPane({ word }) {
  const status = h('div', { class: 'status' }), chooser = h('div', { class: 'bar' }), host = h('div'), said = h('div');
  /** @type {import('./wire.js').TemplateList | undefined} */
  let list;
  let template = '', id = '';
  /** @type {Data} */
  let record = {};
  /** @type {ReturnType<typeof makeForm> | undefined} */
  let form;
  /** @type {Promise<import('./wire.js').Body[]> | undefined} */
  let bodies;
  const keep = later(250, () => { store.save(id, record); });
  addEventListener('pagehide', () => { if (keep.waits()) keep.now(); });
  const element = h('div', { class: 'screen' },
    h('h1', { tabindex: -1 }, 'Văn bản mới'), status, chooser, host, said,
    h('div', { class: 'actions buttons' }, button('Soạn và mở trong Word', () => void make(), { class: 'primary' }), button('Xoá trắng', blank)));

  async function start() {
    list = await run(status, 'Đang lấy danh sách mẫu', signal => call('templates', { signal }));
    const before = store.opened(), first = list?.templates.find(t => t.key === before.template) ?? list?.templates[0];
    if (first) await open(first.key);
  }

  /** @param {string} key @param {string} [wanted] */
  async function open(key, wanted) {
    if (keep.waits()) keep.now();
    const detail = /** @type {import('./wire.js').TemplateDetail | undefined} */ (await run(status, 'Đang mở mẫu', signal => call(`templates/${encodeURIComponent(key)}`, { signal })));
    if (!detail) return;
    template = key;
    id = wanted ?? store.opened().drafts[key] ?? store.newId();
    record = store.load(id);
    store.remember(template, id);
    const family = list?.templates.find(t => t.key === key)?.family;
    fill(chooser,
      picker('Mẫu', (list?.templates ?? []).map(t => ({ value: t.key, text: t.name })), key, v => void open(v)).element,
      picker('Hồ sơ đơn vị', [{ value: '', text: '(không dùng)' }, ...(list?.offices ?? []).map(o => ({ value: o.key, text: o.name }))], String(record.don_vi ?? ''), v => head('don_vi', v)).element,
      picker('Chế độ', [{ value: '', text: 'Theo ngày văn bản' }, ...(list?.regimes ?? []).filter(r => r.family === family).map(r => ({ value: r.id, text: r.title }))], String(record.che_do ?? ''), v => head('che_do', v)).element);
    form = makeForm(detail.fields, record, { changed: keep, bodies: () => bodies ??= call('bodies').then(a => a.bodies, () => []) });
    fill(host, form.element);
    fill(said);
  }

  /** @param {string} key @param {string} value */
  function head(key, value) {
    if (value) record[key] = value;
    else delete record[key];
    keep();
  }

  async function make() {
    /** @type {Fault | undefined} */
    let refused;
    const answer = /** @type {import('./wire.js').PaperAnswer | undefined} */ (await run(status, 'Đang soạn văn bản', async signal => {
      await word;
      return call('draft', { json: { template, data: record }, signal }).catch(fault => {
        if (!(fault instanceof Fault) || fault.status !== 422) throw fault;
        refused = fault;
      });
    }));
    const others = form?.show(refused?.diagnostics ?? answer?.diagnostics ?? [], 'all') ?? [];
    fill(said, others.length > 0 && problemList(others));
    if (refused) {
      form?.focus(refused.diagnostics.find(d => d.severity === 'error' && d.location.kind === 'data')?.location.path ?? '');
      toast('Chưa soạn được: còn chỗ phải điền hoặc sửa.');
    }
    if (!answer) return;
    await hand(answer.paper, status);
    toast('Đã soạn; văn bản mở ở cửa sổ khác.');
  }

  function blank() {
    const [was, at, data] = [template, id, structuredClone(record)];
    store.save(id, {});
    void open(template, id);
    toast('Đã xoá trắng phiếu.', () => { store.save(at, data); void open(was, at); });
  }

  void start();
  return { element };
}
