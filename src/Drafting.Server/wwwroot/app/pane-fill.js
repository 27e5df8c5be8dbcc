// The pane's screen "Điền": the record that the paper carries, in its form, and back into the paper.
import { Fault, call, orRefusal } from './api.js';
import { button, fill, h } from './dom.js';
import { makeForm } from './form.js';
import { run, toast } from './notices.js';
import { FILLABLE, fillHeader, opensItself, recordXml, setOpensItself } from './word.js';

/** @param {Promise<void>} word  once it is there */
export function screen(word) {
  const status = h('div.status'), host = h('div.stack'), said = h('div');
  let template = '';
  /** @type {Wire.Data} */
  let record = {};
  /** @type {ReturnType<typeof makeForm> | undefined} */
  let form;

  async function start() {
    const found = await run(status, 'Đang đọc dữ liệu của văn bản', async signal => {
      await word;
      const carried = carriedBy(await recordXml());
      return { ...carried, detail: await call(`templates/${encodeURIComponent(carried.template)}`, { signal }) };
    });
    if (!found) return fill(host, h('div.buttons', button('Đọc lại', () => void start())));
    template = found.template;
    record = found.data;
    // The body is typed in Word; the form has what is printed around it.
    form = makeForm(found.detail.fields.filter(f => f.kind !== 'markup'), record, () => {});
    const box = h('input', { type: 'checkbox', checked: opensItself(), onchange: () => void auto(box) });
    fill(host,
      h('p.help', `Mẫu: ${found.detail.name}. Chỉ các ô có ràng buộc (số, ngày, trích yếu, nơi nhận, chữ ký…) được điền lại; nội dung đã gõ trong văn bản giữ nguyên.`),
      form.element,
      h('label.tally', box, 'Mở ngăn này cùng văn bản'),
      h('div.actions.buttons', button('Điền vào văn bản', () => void write(), { class: 'primary' }), button('Đọc lại', () => void start())));
  }

  async function write() {
    const done = await run(status, 'Đang điền', async signal => {
      const answer = await orRefusal(call('record', { json: { template, data: record }, signal }));
      return { answer, unplaced: answer instanceof Fault ? [] : await fillHeader(answer.headerFields, answer.record) };
    });
    if (!done || !form) return;
    const { answer, unplaced } = done;
    form.tell(answer, said);
    if (answer instanceof Fault) return toast('Chưa điền: còn chỗ phải sửa.');
    if (unplaced.length > 0) fill(status, h('p.note', { role: 'status' }, `Văn bản này không có chỗ cho: ${unplaced.join(', ')}.`));
    toast('Đã điền vào văn bản.');
  }

  /** @param {HTMLInputElement} box */
  async function auto(box) {
    const wanted = box.checked, done = await run(status, 'Đang ghi thiết đặt', () => setOpensItself(wanted).then(() => true));
    if (!done) box.checked = !wanted;
    else toast(wanted ? 'Ngăn sẽ tự mở cùng văn bản này; phát hành sẽ bỏ dấu này.' : 'Ngăn không tự mở nữa.');
  }

  void start();
  return h('div.screen', h('h1', 'Điền văn bản đang mở'), status, host, said);
}

/** Template and data of a record's part. @param {string | null} xml */
function carriedBy(xml) {
  const root = xml ? new DOMParser().parseFromString(xml, 'application/xml').documentElement : null;
  const read = (/** @type {string} */ name) => [...(root?.children ?? [])].find(e => e.localName === name)?.textContent ?? '';
  try {
    const template = read('template'), data = /** @type {Wire.Data} */ (JSON.parse(read('data')));
    if (template) return { template, data };
  } catch {
    // Said below.
  }
  throw new Fault('Văn bản này không mang dữ liệu soạn thảo.', { hint: FILLABLE });
}
