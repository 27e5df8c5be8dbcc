// The pane's screen "Điền": the record that the paper carries, in its form, and back into the paper.
import { Fault, call } from './api.js';
import { button, fill, h } from './dom.js';
import { makeForm } from './form.js';
import { run, toast } from './notices.js';
import { problemList } from './problems.js';
import { fillHeader, opensItself, recordXml, setOpensItself } from './word.js';

/** @typedef {import('./wire.js').Data} Data */

/** @param {import('./pane.js').Given} given */
export function fillPane({ word }) {
  const status = h('div', { class: 'status' }), host = h('div', { class: 'stack' }), said = h('div');
  let template = '', began = false;
  /** @type {Data} */
  let record = {};
  /** @type {ReturnType<typeof makeForm> | undefined} */
  let form;
  /** @type {Promise<import('./wire.js').Body[]> | undefined} */
  let bodies;
  const element = h('div', { class: 'screen' }, h('h1', { tabindex: -1 }, 'Điền văn bản đang mở'), status, host, said);

  async function start() {
    const found = await run(status, 'Đang đọc dữ liệu của văn bản', async signal => {
      await word;
      const carried = carriedBy(await recordXml());
      const detail = /** @type {import('./wire.js').TemplateDetail} */ (await call(`templates/${encodeURIComponent(carried.template)}`, { signal }));
      return { ...carried, detail };
    });
    if (!found) return fill(host, h('div', { class: 'buttons' }, button('Đọc lại', () => void start())));
    template = found.template;
    record = found.data;
    // The body is typed in Word; the form has what is printed around it.
    form = makeForm(found.detail.fields.filter(f => f.kind !== 'markup'), record, { changed: () => {}, bodies: () => bodies ??= call('bodies').then(a => a.bodies, () => []) });
    const box = h('input', { type: 'checkbox', checked: opensItself(), onchange: () => void auto(box) });
    fill(host,
      h('p', { class: 'help' }, `Mẫu: ${found.detail.name}. Chỉ các ô có ràng buộc (số, ngày, trích yếu, nơi nhận, chữ ký…) được điền lại; nội dung đã gõ trong văn bản giữ nguyên.`),
      form.element,
      h('label', { class: 'tally' }, box, 'Mở ngăn này cùng văn bản'),
      h('div', { class: 'actions buttons' }, button('Điền vào văn bản', () => void write(), { class: 'primary' }), button('Đọc lại', () => void start())));
  }

  async function write() {
    /** @type {Fault | undefined} */
    let refused;
    const done = await run(status, 'Đang điền', async signal => {
      const answer = /** @type {import('./wire.js').FillAnswer | undefined} */ (await call('record', { json: { template, data: record }, signal }).catch(fault => {
        if (!(fault instanceof Fault) || fault.status !== 422) throw fault;
        refused = fault;
      }));
      return answer && { answer, unplaced: await fillHeader(answer.headerFields, answer.record) };
    });
    const others = form?.show(refused?.diagnostics ?? done?.answer.diagnostics ?? [], 'all') ?? [];
    fill(said, others.length > 0 && problemList(others));
    if (refused) {
      form?.focus(refused.diagnostics.find(d => d.severity === 'error' && d.location.kind === 'data')?.location.path ?? '');
      toast('Chưa điền: còn chỗ phải sửa.');
    }
    if (!done) return;
    if (done.unplaced.length > 0) fill(status, h('p', { class: 'note', role: 'status' }, `Văn bản này không có chỗ cho: ${done.unplaced.join(', ')}.`));
    toast('Đã điền vào văn bản.');
  }

  /** @param {HTMLInputElement} box */
  async function auto(box) {
    const wanted = box.checked, done = await run(status, 'Đang ghi thiết đặt', () => setOpensItself(wanted).then(() => true));
    if (!done) box.checked = !wanted;
    else toast(wanted ? 'Ngăn sẽ tự mở cùng văn bản này; phát hành sẽ bỏ dấu này.' : 'Ngăn không tự mở nữa.');
  }

  return { element, open() { if (!began) { began = true; void start(); } } };
}

/**
 * Template and data of a record's part.
 * @param {string | null} xml
 */
function carriedBy(xml) {
  const root = xml ? new DOMParser().parseFromString(xml, 'application/xml').documentElement : null;
  const read = (/** @type {string} */ name) => [...(root?.children ?? [])].find(e => e.localName === name)?.textContent ?? '';
  try {
    const template = read('template'), data = /** @type {Data} */ (JSON.parse(read('data')));
    if (template) return { template, data };
  } catch {
    // Said below.
  }
  throw new Fault('Văn bản này không mang dữ liệu soạn thảo.', { hint: 'Chỉ điền được văn bản soạn từ mẫu và chưa phát hành. Với văn bản khác, dùng Văn bản mới, hoặc mở tệp trong bàn soạn thảo rồi Đưa vào biểu mẫu.' });
}
