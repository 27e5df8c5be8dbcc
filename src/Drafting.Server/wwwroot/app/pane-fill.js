// The pane's screen "Điền": the record that the paper carries, in its form, and back into the paper.
import { Fault, call, orRefusal } from './api.js';
import { button, fill, h } from './dom.js';
import { makeForm } from './form.js';
import { run, toast } from './notices.js';
import { FILLABLE, fillHeader, opensItself, recordXml, setOpensItself } from './word.js';

/** @param {Promise<void>} word  once it is there */
export function screen(word) {
  const status = h('div.status'), host = h('div.stack'), said = h('div'), actions = h('div.actions.buttons');
  let template = '';
  /** @type {Wire.Data} */
  let record = {};
  /** @type {ReturnType<typeof makeForm> | undefined} */
  let form;
  /** What the paper holds, as far as this screen knows. */
  let held = '';

  async function start() {
    const found = await run(status, 'Đang đọc dữ liệu của văn bản', async signal => {
      await word;
      const carried = carriedBy(await recordXml());
      return { ...carried, detail: await call(`templates/${encodeURIComponent(carried.template)}`, { signal }) };
    });
    // A form stays: what was typed into it is nowhere else.
    if (!found) return form ?? fill(actions, button('Đọc lại', start));
    template = found.template;
    record = found.data;
    held = JSON.stringify(record);
    // The body is typed in Word; the form has what is printed around it.
    form = makeForm(found.detail.fields.filter(f => f.kind !== 'markup'), record, () => {});
    const box = h('input', { type: 'checkbox', checked: opensItself(), onchange: () => void auto(box) });
    fill(said);
    fill(host,
      h('p.help', `Mẫu: ${found.detail.name}. Chỉ các ô có ràng buộc (số, ngày, trích yếu, nơi nhận, chữ ký…) được điền lại; nội dung đã gõ trong văn bản giữ nguyên.`),
      form.element,
      h('label.tally', box, 'Mở ngăn này cùng văn bản'));
    fill(actions, button('Điền vào văn bản', write, { class: 'primary' }), button('Đọc lại', again));
  }

  // What was typed since then goes only where that is wanted.
  function again() {
    if (JSON.stringify(record) === held) return void start();
    const keep = button('Giữ điều đã gõ', () => fill(status));
    fill(status, h('div.note.stack', { role: 'alert' },
      h('p', 'Đọc lại thì mất điều đã gõ ở đây mà chưa điền vào văn bản.'), h('div.buttons', keep, button('Bỏ điều đã gõ', start))));
    keep.focus();
  }

  async function write() {
    const done = await run(status, 'Đang điền', async signal => {
      const sent = JSON.stringify(record), answer = await orRefusal(call('record', { json: { template, data: record }, signal }));
      return { sent, answer, unplaced: answer instanceof Fault ? [] : await fillHeader(answer.headerFields, answer.record) };
    });
    if (!done || !form) return;
    const { sent, answer, unplaced } = done;
    form.tell(answer, said);
    if (answer instanceof Fault) return toast('Chưa điền: còn chỗ phải sửa.');
    held = sent;
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
  return h('div.screen', h('h1', 'Điền văn bản đang mở'), host, said, status, actions);
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
