// The pane's screen "Kiểm tra": the open paper is sent to this service, findings come back, and Word goes to them and mends them.
import { call, download, toFile, withFiles } from './api.js';
import { button, fill, h, picker, put } from './dom.js';
import { findingList } from './findings.js';
import { faultBox, run, toast } from './notices.js';
import { GRADES, problemList } from './problems.js';
import { applyEdits, goTo, openNew, undoEdits, wholeFile } from './word.js';

/** @param {Promise<void>} word  once it is there */
export function screen(word) {
  const status = h('div.status'), results = h('div.stack');
  let stage = 'du-thao';
  const shown = { error: true, warning: true, info: true };

  /** @param {AbortSignal} signal */
  async function ask(signal) {
    await word;
    return call('check', { form: withFiles({ stage }, { paper: await wholeFile() }), signal });
  }

  async function check() {
    const answer = await run(status, 'Đang kiểm tra', ask);
    if (answer) draw(answer);
  }

  /** @param {Wire.CheckAnswer} answer @param {Node} [note] */
  function draw({ summary, findings, diagnostics }, note) {
    /** @type {Set<Wire.Diagnostic>} */
    const chosen = new Set();
    const open = findings.filter(f => f.fix && !f.accepted), safe = open.filter(f => f.fix?.safety === 'safe'), here = safe.filter(f => f.fix?.edits);
    const chosenButton = button('Sửa những chỗ đã chọn', () => void mend([...chosen], 'suggested'), { disabled: true });
    const host = h('div');
    const list = () => fill(host, findings.length === 0 ? h('p.clean', 'Không có gì phải sửa.') : findingList(findings.filter(f => shown[f.severity]), { choose, goTo: visit }));

    /** @param {Wire.Diagnostic} finding @param {boolean} isChosen */
    function choose(finding, isChosen) {
      chosen[isChosen ? 'add' : 'delete'](finding);
      chosenButton.disabled = chosen.size === 0;
      chosenButton.textContent = `Sửa ${chosen.size || 'những'} chỗ đã chọn`;
    }

    /** @param {Wire.Diagnostic['severity']} key @param {number} count */
    const tally = (key, count) => {
      const box = h('input', { type: 'checkbox', checked: shown[key], onchange: () => { shown[key] = box.checked; list(); } });
      return h('label', { class: `tally ${key}` }, box, h('strong', String(count)), ` ${GRADES[key].toLowerCase()}`);
    };

    fill(results,
      h('section.stack', { 'aria-label': 'Tóm tắt' },
        h('p', [summary.kindName ?? summary.kind, `theo ${summary.regimeTitle}`].filter(Boolean).join(' · ')),
        h('div.tallies', { role: 'group', 'aria-label': 'Hiện các phát hiện' }, tally('error', summary.errors), tally('warning', summary.warnings), tally('info', summary.infos)),
        h('div.buttons',
          here.length > 0 && button(`Sửa ngay ${here.length} lỗi an toàn`, () => void mend(here, 'safe'), { class: 'primary' }),
          open.length > 0 && chosenButton,
          safe.length > here.length && button(`Sửa ${here.length ? 'cả ' : ''}${safe.length} lỗi an toàn ra văn bản mới`, () => void mendElsewhere('safe', null))),
        note),
      diagnostics.length > 0 && problemList(diagnostics),
      h('h2.hidden', 'Các phát hiện'), host);
    list();
  }

  /** @param {Wire.Diagnostic} finding */
  async function visit(finding) {
    fill(status);
    await goTo(finding).catch(fault => fill(status, faultBox(fault)));
  }

  /**
   * Mends in the open paper what Word can, and the rest in a new one.
   * @param {Wire.Diagnostic[]} wanted @param {'safe' | 'suggested'} allowed
   */
  async function mend(wanted, allowed) {
    const elsewhere = wanted.filter(f => f.fix && !f.fix.edits), { now, later } = together(wanted.filter(f => f.fix?.edits));
    if (now.length === 0) return mendElsewhere(allowed, elsewhere);
    const done = await run(status, 'Đang sửa', async signal => ({ made: await applyEdits(now.flatMap(f => f.fix?.edits ?? [])), answer: await ask(signal) }));
    if (!done) return;
    const { made } = done, left = elsewhere.length + later.length, said = `Đã sửa ${now.length} chỗ.`;
    draw(done.answer, h('div.note.stack',
      h('p', `${said} Muốn quay lại, bấm Ctrl+Z trong Word${made.steps > 1 ? ` (${made.steps} lần)` : ''}.`),
      left > 0 && h('p', `Còn ${left} chỗ ${elsewhere.length ? 'mà Word không cho sửa ngay trong văn bản đang mở' : 'chồng lên chỗ vừa sửa; bấm sửa lần nữa'}.`),
      elsewhere.length > 0 && h('div.buttons', button('Sửa ra văn bản mới', () => void mendElsewhere(allowed, elsewhere)))));
    toast(said, made.before === null ? undefined : async () => {
      if (await run(status, 'Đang quay lại', () => undoEdits(made).then(() => true))) await check();
    });
  }

  /** @param {'safe' | 'suggested'} allowed @param {Wire.Diagnostic[] | null} findings */
  async function mendElsewhere(allowed, findings) {
    const chosen = findings && { chosen: findings.map(f => f.identity) };
    const answer = await run(status, 'Đang sửa', async signal => call('fix', { form: withFiles({ stage, allowed, ...chosen }, { paper: await wholeFile() }), signal }));
    if (!answer) return;
    await hand(answer.paper, status);
    const { applied, refused } = answer;
    put(status, h('div.note.stack', { role: 'status' },
      h('p', `Đã sửa ${applied.length} chỗ trong một văn bản mới; văn bản đang mở giữ nguyên.`),
      refused.length > 0 && problemList(refused)));
  }

  void check();
  return h('div.screen',
    h('h1', 'Kiểm tra văn bản đang mở'),
    h('div.bar',
      picker('Giai đoạn', [{ value: 'du-thao', text: 'Đang dự thảo' }, { value: 'phat-hanh', text: 'Sắp phát hành' }], stage, v => { stage = v; void check(); }),
      button('Kiểm tra lại', () => void check())),
    status, results);
}

/**
 * Fixes that can be made in one go: none touches text that another one changes.
 * @param {Wire.Diagnostic[]} findings
 */
export function together(findings) {
  /** @type {Wire.Edit[]} */
  const taken = [];
  const { now = [], later = [] } = Object.groupBy(findings, ({ fix }) => {
    const edits = fix?.edits ?? [];
    if (edits.some(edit => taken.some(other => clash(edit, other)))) return 'later';
    taken.push(...edits);
    return 'now';
  });
  return { now, later };
}

/** @param {Wire.Edit} a @param {Wire.Edit} b */
function clash(a, b) {
  if (a.story !== b.story || a.paragraph !== b.paragraph) return false;
  if (a.kind === 'removeParagraph' || b.kind === 'removeParagraph') return true;
  return 'start' in a && 'start' in b && (a.kind === 'replaceText' || b.kind === 'replaceText') && a.start <= b.start + b.length && b.start <= a.start + a.length;
}

/** Opens a paper in Word; where Word does not, hands it over as a file. @param {Wire.ServedFile} paper @param {Element} host */
export async function hand(paper, host) {
  try {
    await openNew(paper.content);
  } catch (fault) {
    fill(host, faultBox(fault), h('p', 'Văn bản được tải về thành tệp.'));
    download(toFile(paper));
  }
}
