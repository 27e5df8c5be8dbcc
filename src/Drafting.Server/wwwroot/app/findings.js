// Findings in a paper, by component: what is wrong, where, by which clause, and what a fix would change.
import { call } from './api.js';
import { button, fill, h } from './dom.js';
import { markdown } from './markdown.js';
import { run } from './notices.js';
import { GRADES, capital, placeOf, sentence } from './problems.js';

/** So many places, or changes, of one finding are seen at once. */
const MOST = 6;

/** The findings that can still be mended. @param {Wire.Diagnostic[]} findings */
export const mendable = findings => findings.filter(f => f.fix && f.identity && !f.accepted);

/**
 * What a check says: tallies that hide a grade, a button for those that are chosen, the list.
 * @param {Wire.CheckAnswer} answer @param {Record<Wire.Severity, boolean>} shown  changed in place @param {Wire.FindingActs} can
 */
export function findingsOf({ summary, findings }, shown, { mend, goTo }) {
  /** @type {Set<Wire.Diagnostic>} */
  const chosen = new Set();
  const list = h('div'), choice = mend && mendable(findings).length > 0 && button('Sửa những chỗ đã chọn', () => mend([...chosen]), { disabled: true });

  function draw() {
    const groups = Map.groupBy(findings.filter(f => shown[f.severity]), f => f.componentName || (f.location.kind === 'document' ? 'Cả văn bản' : 'Tệp'));
    fill(list, findings.length === 0 ? h('p.clean', 'Không có gì phải sửa.')
      : h('div.findings', [...groups].map(([name, own]) => h('section', h('h3', capital(name), h('span.count', ` ${own.length}`)), h('ul', alike(own).map(one))))));
  }

  /** @param {Wire.Severity} key @param {number} count */
  function tally(key, count) {
    const box = h('input', { type: 'checkbox', checked: shown[key], onchange: () => { shown[key] = box.checked; draw(); } });
    return h('label', { class: `tally ${key}` }, box, h('strong', String(count)), ` ${GRADES[key].toLowerCase()}`);
  }

  /** @param {Wire.Diagnostic[]} same  findings that say the same of several places */
  function one(same) {
    const finding = /** @type {Wire.Diagnostic} */ (same[0]), { severity, message, accepted, source, hint, fix } = finding, page = h('div');
    return h('li', { class: `finding ${severity}${accepted ? ' accepted' : ''}` },
      h('p.message', h('span.grade', GRADES[severity]), ' ', h('span', message)),
      h('ul.spots', same.slice(0, MOST).map(spot)),
      same.length > MOST && h('details', h('summary', `Thêm ${same.length - MOST} chỗ`), h('ul.spots', same.slice(MOST).map(spot))),
      fix && changes(fix.formats.slice(0, MOST).map(f => [capital(f.what), h('del', f.before), ' → ', h('ins', f.after)])),
      (source || hint) && h('p.help', [source && `Căn cứ: ${source}.`, hint && sentence(hint)].filter(Boolean).join(' ')),
      accepted && h('p.help', `Cơ quan chấp nhận: ${accepted}`),
      h('div.foot', fix && fixPart(same, fix), explainButton(finding.code, page)), page);
  }

  /** @param {Wire.Diagnostic} finding */
  function spot(finding) {
    const place = placeOf(finding), texts = (finding.fix?.changes ?? []).filter(c => c.before !== c.after).slice(0, 5);
    return h('li',
      goTo && finding.location.kind === 'document' ? button(capital(place), () => goTo(finding), { class: 'link', 'aria-label': `Đến ${place}` }) : h('span.place', capital(place)),
      finding.quote && h('q', finding.quote),
      changes(texts.flatMap(c => [['Trước', h('del', c.before || '(không có)')], ['Sau', h('ins', c.after || '(bỏ)')]])));
  }

  /** @param {Wire.Diagnostic[]} same @param {Wire.Fix} fix */
  function fixPart(same, fix) {
    const what = `${sentence(fix.title)} ${fix.safety === 'safe' ? 'Không đổi chữ.' : 'Có đổi chữ.'}${same.length > 1 ? ` (${same.length} chỗ)` : ''}`;
    if (!choice || mendable(same).length < same.length) return h('p', `Sửa được: ${what}`);
    const box = h('input', { type: 'checkbox', checked: same.every(f => chosen.has(f)), onchange: () => {
      for (const finding of same) chosen[box.checked ? 'add' : 'delete'](finding);
      choice.disabled = chosen.size === 0;
      choice.textContent = `Sửa ${chosen.size || 'những'} chỗ đã chọn`;
    } });
    return h('label', box, h('span', `Sửa: ${what}`));
  }

  draw();
  return { choice, list, tallies: h('div.tallies', { role: 'group', 'aria-label': 'Hiện các phát hiện' }, tally('error', summary.errors), tally('warning', summary.warnings), tally('info', summary.infos)) };
}

/** Findings that differ in their place alone stand together. @param {Wire.Diagnostic[]} findings */
const alike = findings => [...Map.groupBy(findings, f => JSON.stringify([f.code, f.severity, f.message, f.hint, f.source, f.accepted, f.fix?.title, f.fix?.formats])).values()];

/** @param {(string | HTMLElement)[][]} rows  each begins with its name */
const changes = rows => rows.length > 0 && h('dl.change', rows.flatMap(([name, ...said]) => [h('dt', name), h('dd', said)]));

/** A button that opens a rule's page below. @param {string} code @param {HTMLElement} host */
function explainButton(code, host) {
  const toggle = button(`Giải thích ${code}`, async () => {
    const open = host.childElementCount > 0;
    toggle.setAttribute('aria-expanded', String(!open));
    if (open) return host.replaceChildren();
    const rule = await run(host, 'Đang lấy lời giải thích', signal => call(`rules/${encodeURIComponent(code)}`, { signal }));
    if (rule?.page) host.append(h('div.explanation', markdown(rule.page)));
  }, { 'aria-expanded': 'false' });
  return toggle;
}
