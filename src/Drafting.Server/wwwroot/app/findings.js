// Findings in a paper, by component: what is wrong, where, by which clause, and what a fix would change.
import { call } from './api.js';
import { button, h } from './dom.js';
import { markdown } from './markdown.js';
import { run } from './notices.js';
import { GRADES, capital, placeOf, sentence } from './problems.js';

/** So many places of one finding are seen at once. */
const MOST = 6;

/**
 * @param {Wire.Diagnostic[]} findings
 * @param {{ choose?: (finding: Wire.Diagnostic, chosen: boolean) => void, goTo?: (finding: Wire.Diagnostic) => void }} [can]  choose for mending, show a place
 */
export function findingList(findings, { choose, goTo } = {}) {
  const groups = Map.groupBy(findings, f => f.componentName || (f.location.kind === 'document' ? 'Cả văn bản' : 'Tệp'));
  return h('div.findings', [...groups].map(([name, own]) => h('section', h('h3', capital(name), h('span.count', ` ${own.length}`)), h('ul', alike(own).map(one)))));

  /** @param {Wire.Diagnostic[]} same  findings that say the same of several places */
  function one(same) {
    const finding = /** @type {Wire.Diagnostic} */ (same[0]), { severity, message, accepted, source, hint, fix } = finding, page = h('div');
    return h('li', { class: `finding ${severity}${accepted ? ' accepted' : ''}` },
      h('p.message', h('span.grade', GRADES[severity]), ' ', h('span', message)),
      h('ul.spots', same.slice(0, MOST).map(spot)),
      same.length > MOST && h('details', h('summary', `Thêm ${same.length - MOST} chỗ`), h('ul.spots', same.slice(MOST).map(spot))),
      (source || hint) && h('p.help', [source && `Căn cứ: ${source}.`, hint && sentence(hint)].filter(Boolean).join(' ')),
      accepted && h('p.help', `Cơ quan chấp nhận: ${accepted}`),
      h('div.foot', fix && fixPart(same, fix), explainButton(finding.code, page)), page);
  }

  /** @param {Wire.Diagnostic} finding */
  function spot(finding) {
    const place = placeOf(finding), changes = (finding.fix?.changes ?? []).filter(c => c.before !== c.after).slice(0, 5);
    return h('li',
      goTo && finding.location.kind === 'document' ? button(capital(place), () => goTo(finding), { class: 'link', 'aria-label': `Đến ${place}` }) : h('span.place', capital(place)),
      finding.quote && h('q', finding.quote),
      changes.length > 0 && h('dl.change', changes.flatMap(c => [h('dt', 'Trước'), h('dd', h('del', c.before || '(không có)')), h('dt', 'Sau'), h('dd', h('ins', c.after || '(bỏ)'))])));
  }

  /** @param {Wire.Diagnostic[]} same @param {Wire.Fix} fix */
  function fixPart(same, fix) {
    const what = `${sentence(fix.title)} ${fix.safety === 'safe' ? 'Không đổi chữ.' : 'Có đổi chữ.'}${same.length > 1 ? ` (${same.length} chỗ)` : ''}`;
    if (!choose || !same.every(f => f.identity) || same[0]?.accepted) return h('p', `Sửa được: ${what}`);
    const box = h('input', { type: 'checkbox', onchange: () => same.forEach(f => choose(f, box.checked)) });
    return h('label', box, h('span', `Sửa: ${what}`));
  }
}

/** Findings that differ in their place alone stand together. @param {Wire.Diagnostic[]} findings */
const alike = findings => [...Map.groupBy(findings, f => [f.code, f.severity, f.message, f.hint, f.source, f.accepted, f.fix?.title].join('\n')).values()];

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
