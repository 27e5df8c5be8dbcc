// The pane's screen "Văn bản mới": a template, its form, and the paper in a window of its own.
import { Fault, call, orRefusal } from './api.js';
import { button, fill, h, later, picker } from './dom.js';
import { makeForm, put } from './form.js';
import { run, toast } from './notices.js';
import { hand } from './pane-check.js';
import * as store from './store.js';

/** @param {Promise<void>} word  once it is there */
export function screen(word) {
  const status = h('div.status'), chooser = h('div.bar'), host = h('div'), said = h('div');
  /** @type {Wire.TemplateList | undefined} */
  let list;
  let template = '', id = '';
  /** @type {Wire.Data} */
  let record = {};
  /** @type {ReturnType<typeof makeForm> | undefined} */
  let form;
  const keep = later(250, () => { store.save(id, record); });
  addEventListener('pagehide', keep.settle);

  async function start() {
    list = await run(status, 'Đang lấy danh sách mẫu', signal => call('templates', { signal }));
    const before = store.opened(), first = list?.templates.find(t => t.key === before.template) ?? list?.templates[0];
    if (first) await open(first.key);
  }

  /** @param {string} key @param {string} [wanted] */
  async function open(key, wanted) {
    keep.settle();
    const detail = await run(status, 'Đang mở mẫu', signal => call(`templates/${encodeURIComponent(key)}`, { signal }));
    if (!detail || !list) return;
    template = key;
    id = wanted ?? store.opened().drafts[key] ?? store.newId();
    record = store.load(id);
    store.remember(template, id);
    const family = list.templates.find(t => t.key === key)?.family;
    fill(chooser,
      picker('Mẫu', list.templates.map(t => ({ value: t.key, text: t.name })), key, v => void open(v)),
      head('Hồ sơ đơn vị', 'don_vi', '(không dùng)', list.offices.map(o => ({ value: o.key, text: o.name }))),
      head('Chế độ', 'che_do', 'Theo ngày văn bản', list.regimes.filter(r => r.family === family).map(r => ({ value: r.id, text: r.title }))));
    form = makeForm(detail.fields, record, keep);
    fill(host, form.element);
    fill(said);
  }

  /** @param {string} label @param {string} key @param {string} none @param {Wire.Option[]} options */
  const head = (label, key, none, options) => picker(label, [{ value: '', text: none }, ...options], String(record[key] ?? ''), value => {
    put(record, key, value || undefined);
    keep();
  });

  async function make() {
    const answer = await run(status, 'Đang soạn văn bản', async signal => {
      await word;
      return orRefusal(call('draft', { json: { template, data: record }, signal }));
    });
    if (!answer || !form) return;
    form.tell(answer, said);
    if (answer instanceof Fault) return toast('Chưa soạn được: còn chỗ phải điền hoặc sửa.');
    await hand(answer.paper, status);
    toast('Đã soạn; văn bản mở ở cửa sổ khác.');
  }

  function blank() {
    const [was, at, data] = [template, id, structuredClone(record)];
    keep.stop();
    store.save(id, {});
    void open(template, id);
    toast('Đã xoá trắng phiếu.', () => { store.save(at, data); void open(was, at); });
  }

  void start();
  return h('div.screen',
    h('h1', 'Văn bản mới'), chooser, host, said, status,
    h('div.actions.buttons', button('Soạn và mở trong Word', () => void make(), { class: 'primary' }), button('Xoá trắng', blank)));
}
