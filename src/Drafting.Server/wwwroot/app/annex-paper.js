// The annex and a paper: the table put at its end, and the proof that the paper prints what the workbook holds.
import { call, download, toFile, withFiles } from './api.js';
import { button, fill, h } from './dom.js';
import { dropZone } from './files.js';
import { run, toast } from './notices.js';
import { problemList } from './problems.js';

/** @typedef {{ verdict: 'same' | 'different', form: string | null, period: string | null, hash: string | null, diagnostics: Wire.Diagnostic[] }} Verified */

/**
 * @param {object} given
 * @param {() => File | null} given.annex  the one that was made last
 * @param {() => { number?: number, reference?: string }} given.heading
 */
export function annexPaper({ annex, heading }) {
  const status = h('div.status'), said = h('div.said-all', { role: 'status' });
  /** @type {{ annex: File | null, paper: File | null }} */
  const chosen = { annex: null, paper: null };
  const put = button('Đưa phụ lục vào văn bản', () => void add(), { class: 'primary' });
  const prove = button('Đối chứng', () => void verify());
  const zones = {
    annex: zone('annex', 'Phụ lục (.xlsx)', '.xlsx', 'Phụ lục vừa tổng hợp được dùng khi không chọn tệp khác.'),
    paper: zone('paper', 'Văn bản (.docx)', '.docx', 'Bảng được thêm vào cuối văn bản, thay bảng cũ cùng biểu, cùng kỳ nếu có. Tệp của bạn giữ nguyên.'),
  };
  const element = h('section.annex-paper', { 'aria-label': 'Phụ lục trong văn bản' }, h('h2', 'Phụ lục trong văn bản Word'),
    h('div.extras', zones.annex.element, zones.paper.element), h('div.buttons', put, prove), status, said);
  changed();

  /** @param {keyof typeof chosen} key @param {string} label @param {string} accept @param {string} help */
  function zone(key, label, accept, help) {
    const named = h('p.chosen', { role: 'status' });
    const place = dropZone({
      label, help, accept, refused: names => fill(status, h('p.fault', { role: 'alert' }, `${label} là tệp ${accept}, không phải ${names}.`)),
      take: ([file]) => { chosen[key] = file ?? null; changed(); },
    });
    place.append(named);
    return { element: place, named };
  }

  /** Shows which files are at hand. */
  function changed() {
    fill(said);
    for (const key of /** @type {const} */ (['annex', 'paper'])) {
      const own = chosen[key];
      fill(zones[key].named, own ? [own.name, ' ', button('×', () => { chosen[key] = null; changed(); }, { class: 'small', 'aria-label': `Bỏ ${own.name}` })]
        : key === 'annex' && annex() ? `Đang dùng: ${annex()?.name}` : null);
    }
    put.disabled = prove.disabled = !files();
  }

  function files() {
    const workbook = chosen.annex ?? annex(), { paper } = chosen;
    return workbook && paper ? { annex: workbook, paper } : null;
  }

  async function add() {
    const both = files();
    const answer = both && /** @type {Wire.PaperAnswer | undefined} */ (
      await run(status, 'Đang đưa phụ lục vào văn bản', signal => call('annex/word', { form: withFiles(heading(), both), signal })));
    if (!answer) return;
    const before = chosen.paper, file = toFile(answer.paper);
    download(file);
    // What is held against the annex next is the paper that has it.
    chosen.paper = file;
    changed();
    fill(said, h('p', `Đã tải ${file.name}.`), answer.diagnostics.length > 0 && problemList(answer.diagnostics));
    toast(`Đã đưa phụ lục vào ${file.name}.`, () => { chosen.paper = before; changed(); });
  }

  async function verify() {
    const both = files();
    const answer = both && /** @type {Verified | undefined} */ (await run(status, 'Đang đối chứng', signal => call('annex/verify', { form: withFiles({}, both), signal })));
    if (!answer) return;
    const errors = answer.diagnostics.filter(d => d.severity === 'error').length;
    fill(said,
      answer.verdict === 'same'
        ? h('p.clean', h('strong', 'Khớp: '), `mọi số liệu của ${answer.form}, ${answer.period} trong ${both?.paper.name} đúng như ${both?.annex.name}.`)
        : h('p.fault', h('strong', 'Không khớp: '), `${errors} chỗ.`),
      answer.hash && h('p.help', `Mã kiểm tra của số liệu: ${answer.hash}`),
      answer.diagnostics.length > 0 && problemList(answer.diagnostics));
  }

  return { element, changed };
}
