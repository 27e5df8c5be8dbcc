// The screen "Kiểm tra": a paper in, findings out, and the paper mended.
import { call, download, toFile, withFiles } from './api.js';
import { begin } from './begin.js';
import { button, fill, h, picker } from './dom.js';
import { guardLeaving } from './drops.js';
import { dropZone } from './files.js';
import { findingsOf, mendable } from './findings.js';
import { run, toast } from './notices.js';
import { problemList } from './problems.js';

/** @typedef {{ file: File, answer: Wire.CheckAnswer, note: HTMLElement | null }} Step */

/** @param {{ toForm: (template: string, data: Wire.Data, remarks: Wire.Diagnostic[]) => void }} given */
export function checkScreen({ toForm }) {
  const status = h('div.status'), results = h('div'), options = h('div.bar');
  let regime = '', stage = 'du-thao';
  // Every version of the paper since it came; the last is the one at work.
  /** @type {Step[]} */
  let steps = [];
  /** Versions that the person has as a file. @type {WeakSet<File>} */
  const saved = new WeakSet();
  guardLeaving(() => { const now = steps.at(-1); return now !== undefined && steps.length > 1 && !saved.has(now.file); });
  const shown = { error: true, warning: true, info: true };

  const element = h('div.screen.check',
    h('h1', { tabindex: -1 }, 'Kiểm tra văn bản'),
    dropZone({
      label: 'Chọn văn bản cần kiểm tra', help: 'Tệp .docx hoặc .txt; kéo thả vào đây cũng được. Tệp chỉ gửi tới máy chủ này và không được lưu lại.', accept: '.docx,.txt',
      take: ([file]) => file && void check(file), refused: names => fill(status, h('p.fault', { role: 'alert' }, `Chỉ kiểm tra được .docx và .txt, không phải ${names}. Tệp .doc thì mở bằng Word rồi lưu thành .docx.`)),
    }),
    options, status, results);
  void start();

  async function start() {
    /** @type {Wire.TemplateList | undefined} */
    const list = await begin(status, 'Đang lấy danh sách chế độ', signal => call('templates', { signal }), () => void start());
    const regimes = list?.regimes ?? [];
    const again = () => { const now = steps.at(-1); if (now) void check(now.file, 'again'); };
    fill(options,
      picker('Giai đoạn', [{ value: 'du-thao', text: 'Đang dự thảo' }, { value: 'phat-hanh', text: 'Sắp phát hành' }], stage, v => { stage = v; again(); }),
      picker('Theo chế độ', [{ value: '', text: 'Theo ngày văn bản' }, ...regimes.map(r => ({ value: r.id, text: r.title }))], regime, v => { regime = v; again(); }));
  }

  const asked = () => ({ stage, ...(regime ? { regime } : {}) });

  /** @param {File} file @param {'new' | 'again'} how */
  async function check(file, how = 'new') {
    const answer = /** @type {Wire.CheckAnswer | undefined} */ (await run(status, `Đang kiểm tra ${file.name}`, signal => call('check', { form: withFiles(asked(), { paper: file }), signal })));
    if (!answer) return;
    const now = steps.at(-1);
    if (how === 'new') return go([{ file, answer, note: null }], now ? `Đã mở ${file.name} thay cho ${now.file.name}.` : '');
    steps = [...steps.slice(0, -1), { file, answer, note: now?.note ?? null }];
    shows();
  }

  function shows() {
    draw();
    /** @type {HTMLElement | null} */ (results.querySelector('h2'))?.focus();
  }

  function draw() {
    const now = steps.at(-1);
    if (!now) return fill(results);
    const { answer, file: { name } } = now, { summary, findings, diagnostics } = answer, safe = mendable(findings).filter(f => f.fix?.safety === 'safe');
    const word = name.toLowerCase().endsWith('.docx');
    const { tallies, choice, list } = findingsOf(answer, shown, word ? { mend: chosen => void mend('suggested', chosen.map(f => f.identity)) } : {});
    fill(results,
      h('section.summary', { 'aria-label': 'Tóm tắt' },
        h('h2', { tabindex: -1 }, name),
        h('p', [summary.kindName ?? summary.kind, NATURES[summary.nature], `theo ${summary.regimeTitle}`].filter(Boolean).join(' · ')),
        tallies,
        h('div.buttons',
          word && button(`Sửa các lỗi an toàn (${safe.length})`, () => void mend('safe', null), { class: 'primary', disabled: safe.length === 0 }),
          choice,
          button('Trình bày lại', () => void relayout()),
          button('Đưa vào biểu mẫu', () => void bring()),
          word && button('Tải bản có nhận xét', () => void annotate()),
          word && button('Tải bản phát hành', () => void release()),
          steps.length > 1 && button('Tải bản đang xem', () => { saved.add(now.file); download(now.file); }, { class: 'primary' }),
          steps.length > 1 && button('Hoàn tác', back)),
        now.note),
      diagnostics.length > 0 && problemList(diagnostics),
      list);
  }

  const back = () => go(steps.slice(0, -1), 'Đã quay lại bản trước.');

  /**
   * Shows other versions, with a way back to these.
   * @param {Step[]} next @param {string} said
   */
  function go(next, said) {
    const before = steps;
    steps = next;
    shows();
    if (said) toast(said, () => { steps = before; shows(); });
  }

  /** @param {'safe' | 'suggested'} allowed @param {Wire.Diagnostic['identity'][] | null} identities */
  async function mend(allowed, identities) {
    const now = steps.at(-1);
    if (!now) return;
    const answer = /** @type {Wire.FixAnswer | undefined} */ (await run(status, 'Đang sửa', signal =>
      call('fix', { form: withFiles({ ...asked(), allowed, ...(identities ? { chosen: identities } : {}) }, { paper: now.file }), signal })));
    if (!answer) return;
    const { applied, refused } = answer;
    go([...steps, { file: toFile(answer.paper), answer, note: h('details.note', { open: refused.length > 0 },
      h('summary', `Đã sửa ${applied.length} chỗ${refused.length ? `, không sửa ${refused.length} chỗ` : ''}`),
      h('ul', applied.map(a => h('li', `${a.title} (${a.code})`))),
      refused.length > 0 && problemList(refused)) }], `Đã sửa ${applied.length} chỗ.`);
  }

  async function relayout() {
    const now = steps.at(-1);
    if (!now) return;
    const done = await run(status, 'Đang trình bày lại', async signal => {
      const laid = /** @type {Wire.PaperAnswer} */ (await call('relayout', { form: withFiles(regime ? { regime } : {}, { paper: now.file }), signal }));
      const file = toFile(laid.paper);
      return { file, said: laid.diagnostics, answer: /** @type {Wire.CheckAnswer} */ (await call('check', { form: withFiles(asked(), { paper: file }), signal })) };
    });
    if (!done) return;
    go([...steps, { file: done.file, answer: done.answer, note: done.said.length ? h('details.note', { open: true }, h('summary', 'Khi trình bày lại'), problemList(done.said)) : h('p.note', 'Đã trình bày lại.') }], 'Đã trình bày lại.');
  }

  async function bring() {
    const now = steps.at(-1);
    const answer = now && /** @type {Wire.ImportAnswer | undefined} */ (await run(status, 'Đang lấy dữ liệu', signal => call('import', { form: withFiles({}, { paper: now.file }), signal })));
    if (!answer) return;
    toForm(answer.template, answer.data, answer.diagnostics);
  }

  async function annotate() {
    const now = steps.at(-1);
    const answer = now && /** @type {Wire.PaperAnswer | undefined} */ (await run(status, 'Đang ghi nhận xét', signal => call('annotate', { form: withFiles(asked(), { paper: now.file }), signal })));
    if (answer) download(toFile(answer.paper));
  }

  async function release() {
    const now = steps.at(-1);
    const answer = now && /** @type {Wire.ReleaseAnswer | undefined} */ (await run(status, 'Đang lập bản phát hành', signal => call('release', { form: withFiles({}, { paper: now.file }), signal })));
    if (!answer) return;
    download(toFile(answer.paper));
    fill(status, h('details.notice', { open: true }, h('summary', `Đã tải ${answer.paper.name}, không còn dấu vết soạn thảo`),
      answer.removed.length > 0 && h('ul', answer.removed.map(r => h('li', r))), answer.diagnostics.length > 0 && problemList(answer.diagnostics)));
  }

  return { element };
}

const NATURES = { party: 'văn bản của Đảng', state: 'văn bản hành chính nhà nước', none: 'chưa rõ là văn bản gì' };
