// The pane's screen "Kiểm tra": the open paper is sent to this service, findings come back, and Word goes to them and mends them.
import { call, download, toFile, withFiles } from './api.js';
import { button, fill, h, picker, put } from './dom.js';
import { together } from './edits.js';
import { findingsOf, mendable } from './findings.js';
import { faultBox, run, toast } from './notices.js';
import { problemList } from './problems.js';
import { applyEdits, goTo, openNew, undoEdits, wholeFile } from './word.js';

/** @param {Promise<void>} word  once it is there */
export function screen(word) {
  const status = h('div.status'), results = h('div.stack');
  let stage = 'du-thao';
  const shown = { error: true, warning: true, info: true };

  /** @param {Node} [note]  what was done before */
  async function check(note) {
    const answer = await run(status, 'Đang kiểm tra', async signal => {
      await word;
      return call('check', { form: withFiles({ stage }, { paper: await wholeFile() }), signal });
    });
    if (!answer) return;
    const { summary, findings, diagnostics } = answer, safe = mendable(findings).filter(f => f.fix?.safety === 'safe'), here = safe.filter(f => f.fix?.edits);
    const { tallies, choice, list } = findingsOf(answer, shown, { mend: chosen => void mend(chosen, 'suggested'), goTo: visit });
    fill(results,
      h('section.stack', { 'aria-label': 'Tóm tắt' },
        h('p', [summary.kindName ?? summary.kind, `theo ${summary.regimeTitle}`].filter(Boolean).join(' · ')),
        tallies,
        h('div.buttons',
          here.length > 0 && button(`Sửa ngay ${here.length} lỗi an toàn`, () => void mend(here, 'safe'), { class: 'primary' }),
          choice,
          safe.length > here.length && button(`Sửa ${here.length ? 'cả ' : ''}${safe.length} lỗi an toàn ra văn bản mới`, () => void mendElsewhere('safe', null))),
        note),
      diagnostics.length > 0 && problemList(diagnostics),
      h('h2.hidden', 'Các phát hiện'), list);
  }

  /** @param {Wire.Diagnostic} finding */
  async function visit(finding) {
    fill(status);
    await goTo(finding).catch(fault => fill(status, faultBox(fault)));
  }

  /** Mends in the open paper what Word can, and the rest in a new one. @param {Wire.Diagnostic[]} wanted @param {Wire.Fix['safety']} allowed */
  async function mend(wanted, allowed) {
    const elsewhere = wanted.filter(f => f.fix && !f.fix.edits), { now, later } = together(wanted.filter(f => f.fix?.edits));
    if (now.length === 0) return mendElsewhere(allowed, elsewhere);
    const made = await run(status, 'Đang sửa', () => applyEdits(now.flatMap(f => f.fix?.edits ?? [])));
    if (!made) return;
    const left = elsewhere.length + later.length, said = `Đã sửa ${now.length} chỗ.`, note = h('div.note.stack',
      h('p', `${said} Muốn quay lại, bấm Ctrl+Z trong Word${made.steps > 1 ? ` (${made.steps} lần)` : ''}.`),
      left > 0 && h('p', `Còn ${left} chỗ ${elsewhere.length ? 'mà Word không cho sửa ngay trong văn bản đang mở' : 'chồng lên chỗ vừa sửa; bấm sửa lần nữa'}.`),
      elsewhere.length > 0 && h('div.buttons', button('Sửa ra văn bản mới', () => void mendElsewhere(allowed, elsewhere))));
    // What was found before is no longer what the paper says.
    fill(results, note);
    toast(said, made.before === null ? undefined : async () => {
      if (await run(status, 'Đang quay lại', () => undoEdits(made).then(() => true))) await check();
    });
    await check(note);
  }

  /** @param {Wire.Fix['safety']} allowed @param {Wire.Diagnostic[] | null} findings */
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

/** Opens a paper; where Word does not, it comes as a file. @param {Wire.ServedFile} paper @param {Element} host */
export async function hand(paper, host) {
  try {
    await openNew(paper.content);
  } catch (fault) {
    fill(host, faultBox(fault), h('p', 'Văn bản được tải về thành tệp.'));
    download(toFile(paper));
  }
}
