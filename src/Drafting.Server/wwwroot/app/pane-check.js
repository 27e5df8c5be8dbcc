// The pane's screen "Kiểm tra": the open paper is sent to this service, findings come back, and Word goes to them and mends them.
import { call, toFile, withFiles, download } from './api.js';
import { button, fill, h, picker } from './dom.js';
import { findingList } from './findings.js';
import { faultBox, run, toast } from './notices.js';
import { problemList } from './problems.js';
import { applyEdits, goTo, openNew, wholeFile } from './word.js';

/** @typedef {import('./wire.js').Diagnostic} Diagnostic */
/** @typedef {import('./wire.js').CheckAnswer} CheckAnswer */
/** @typedef {import('./wire.js').Edit} Edit */

const GRADES = /** @type {const} */ ([['error', 'errors', 'lỗi'], ['warning', 'warnings', 'cảnh báo'], ['info', 'infos', 'lưu ý']]);

/** @param {import('./pane.js').Given} given */
export function checkPane({ word }) {
  const status = h('div', { class: 'status' }), results = h('div', { class: 'stack' });
  let stage = 'du-thao', began = false;
  const shown = { error: true, warning: true, info: true };
  const element = h('div', { class: 'screen' },
    h('h1', { tabindex: -1 }, 'Kiểm tra văn bản đang mở'),
    h('div', { class: 'bar' },
      picker('Giai đoạn', [{ value: 'du-thao', text: 'Đang dự thảo' }, { value: 'phat-hanh', text: 'Sắp phát hành' }], stage, v => { stage = v; void check(); }).element,
      button('Kiểm tra lại', () => void check())),
    status, results);

  /** @param {AbortSignal} signal @returns {Promise<CheckAnswer>} */
  async function ask(signal) {
    await word;
    return call('check', { form: withFiles({ stage }, { paper: await wholeFile() }), signal });
  }

  async function check() {
    const answer = await run(status, 'Đang kiểm tra', ask);
    if (answer) draw(answer);
    return answer;
  }

  /** @param {CheckAnswer} answer @param {Node} [note] */
  function draw({ summary, findings, diagnostics }, note) {
    /** @type {Map<string, Diagnostic>} */
    const chosen = new Map();
    const open = findings.filter(f => f.fix && !f.accepted), safe = open.filter(f => f.fix?.safety === 'safe');
    const here = safe.filter(f => f.fix?.edits);
    const chosenButton = button('Sửa những chỗ đã chọn', () => void mend([...chosen.values()], 'suggested'), { disabled: true });
    const host = h('div');
    const list = () => fill(host, findings.length === 0 ? h('p', { class: 'clean' }, 'Không có gì phải sửa.') : findingList(findings.filter(f => shown[f.severity]), { choose, goTo: visit }));

    /** @param {Diagnostic} finding @param {boolean} isChosen */
    function choose(finding, isChosen) {
      if (!finding.identity) return;
      if (isChosen) chosen.set(finding.identity, finding);
      else chosen.delete(finding.identity);
      chosenButton.disabled = chosen.size === 0;
      chosenButton.textContent = chosen.size === 0 ? 'Sửa những chỗ đã chọn' : `Sửa ${chosen.size} chỗ đã chọn`;
    }

    fill(results,
      h('section', { class: 'stack', 'aria-label': 'Tóm tắt' },
        h('p', {}, [summary.kindName ?? summary.kind, `theo ${summary.regimeTitle}`].filter(Boolean).join(' · ')),
        h('div', { class: 'tallies', role: 'group', 'aria-label': 'Hiện các phát hiện' }, GRADES.map(([key, count, name]) => {
          const box = h('input', { type: 'checkbox', checked: shown[key], onchange: () => { shown[key] = box.checked; list(); } });
          return h('label', { class: `tally ${key}` }, box, h('strong', {}, String(summary[count])), ` ${name}`);
        })),
        h('div', { class: 'buttons' },
          here.length > 0 && button(`Sửa ngay ${here.length} lỗi an toàn`, () => void mend(here, 'safe'), { class: 'primary' }),
          open.length > 0 && chosenButton,
          safe.length > here.length && button(`Sửa ${safe.length} lỗi an toàn ra văn bản mới`, () => void mendElsewhere('safe', null))),
        note),
      diagnostics.length > 0 && problemList(diagnostics),
      host);
    list();
  }

  /** @param {Diagnostic} finding */
  async function visit(finding) {
    fill(status);
    await goTo(finding).catch(fault => fill(status, faultBox(fault)));
  }

  /**
   * Mends in the open paper what Word can, and the rest in a new one.
   * @param {Diagnostic[]} wanted @param {'safe' | 'suggested'} allowed
   */
  async function mend(wanted, allowed) {
    const { now, later } = together(wanted.filter(f => f.fix?.edits));
    const elsewhere = wanted.filter(f => f.fix && !f.fix.edits);
    if (now.length === 0) return mendElsewhere(allowed, identities(elsewhere));
    const answer = await run(status, 'Đang sửa', async signal => {
      await applyEdits(now.flatMap(f => f.fix?.edits ?? []));
      return ask(signal);
    });
    if (!answer) return;
    const left = elsewhere.length + later.length;
    draw(answer, left === 0 ? undefined : h('div', { class: 'note stack' },
      h('p', {}, `Đã sửa ${now.length} chỗ. Còn ${left} chỗ ${elsewhere.length ? 'mà Word không cho sửa ngay trong văn bản đang mở' : 'chồng lên chỗ vừa sửa; bấm sửa lần nữa'}.`),
      elsewhere.length > 0 && h('div', { class: 'buttons' }, button('Sửa ra văn bản mới', () => void mendElsewhere(allowed, identities(elsewhere))))));
    toast(`Đã sửa ${now.length} chỗ. Trong Word, bấm Ctrl+Z để quay lại.`);
  }

  /** @param {'safe' | 'suggested'} allowed @param {string[] | null} chosen */
  async function mendElsewhere(allowed, chosen) {
    const answer = /** @type {import('./wire.js').FixAnswer | undefined} */ (await run(status, 'Đang sửa', async signal =>
      call('fix', { form: withFiles({ stage, allowed, ...(chosen ? { chosen } : {}) }, { paper: await wholeFile() }), signal })));
    if (!answer) return;
    await hand(answer.paper, status);
    const { applied, refused } = answer;
    fill(status, h('div', { class: 'note stack', role: 'status' },
      h('p', {}, `Đã sửa ${applied.length} chỗ trong một văn bản mới, mở ở cửa sổ khác; văn bản đang mở giữ nguyên.`),
      refused.length > 0 && problemList(refused)));
  }

  return { element, open() { if (!began) { began = true; void check(); } } };
}

/** @param {Diagnostic[]} findings */
const identities = findings => findings.map(f => f.identity).filter(i => typeof i === 'string');

/**
 * Fixes that can be made in one go: none touches text that another one changes.
 * @param {Diagnostic[]} findings
 */
export function together(findings) {
  /** @type {Edit[]} */
  const taken = [];
  const now = [], later = [];
  for (const finding of findings) {
    const edits = finding.fix?.edits ?? [];
    if (edits.some(edit => taken.some(other => clash(edit, other)))) later.push(finding);
    else {
      now.push(finding);
      taken.push(...edits);
    }
  }
  return { now, later };
}

/** @param {Edit} a @param {Edit} b */
function clash(a, b) {
  if (a.story !== b.story || a.paragraph !== b.paragraph) return false;
  if (a.kind === 'removeParagraph' || b.kind === 'removeParagraph') return true;
  const pieces = [a, b].filter(e => e.kind === 'replaceText' || e.kind === 'formatText');
  if (pieces.length < 2 || pieces.every(e => e.kind === 'formatText')) return false;
  const [x, y] = /** @type {{ start: number, length: number }[]} */ (/** @type {unknown} */ (pieces));
  return x !== undefined && y !== undefined && x.start <= y.start + y.length && y.start <= x.start + x.length;
}

/**
 * Opens a paper in Word; where Word does not, hands it over as a file.
 * @param {import('./wire.js').ServedFile} paper @param {Element} host
 */
export async function hand(paper, host) {
  try {
    await openNew(paper.content);
  } catch (fault) {
    fill(host, faultBox(fault), h('p', {}, 'Văn bản được tải về thành tệp.'));
    download(toFile(paper));
  }
}
