// Findings in a paper, by component: what is wrong, where, by which clause, and what a fix would change.
import { call } from './api.js';
import { button, h } from './dom.js';
import { markdown } from './markdown.js';
import { run } from './notices.js';
import { GRADES, placeOf, sentence } from './problems.js';

/** @typedef {import('./wire.js').Diagnostic} Diagnostic */

/** So many places of one finding are seen at once. */
const MOST = 6;

/**
 * @param {Diagnostic[]} findings
 * @param {object} [given]
 * @param {(finding: Diagnostic, chosen: boolean) => void} [given.choose]  where findings can be chosen for mending
 * @param {(finding: Diagnostic) => void} [given.goTo]  where a finding's place can be shown
 */
export function findingList(findings, { choose, goTo } = {}) {
  /** @type {Map<string, Diagnostic[]>} */
  const groups = new Map();
  for (const finding of findings) {
    const name = finding.componentName || (finding.location.kind === 'document' ? 'Cả văn bản' : 'Tệp');
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  return h('div', { class: 'findings' }, [...groups].map(([name, own]) => h('section', {},
    h('h3', {}, name.charAt(0).toUpperCase() + name.slice(1), h('span', { class: 'count' }, ` ${own.length}`)),
    h('ul', {}, alike(own).map(one)))));

  /** @param {Diagnostic[]} same  findings that say the same of several places */
  function one(same) {
    const finding = /** @type {Diagnostic} */ (same[0]);
    const { fix } = finding;
    const page = h('div');
    return h('li', { class: `finding ${finding.severity}${finding.accepted ? ' accepted' : ''}` },
      h('p', { class: 'message' }, h('span', { class: 'grade' }, GRADES[finding.severity]), ' ', h('span', {}, finding.message)),
      h('ul', { class: 'spots' }, same.slice(0, MOST).map(spot)),
      same.length > MOST && h('details', {}, h('summary', {}, `Thêm ${same.length - MOST} chỗ`), h('ul', { class: 'spots' }, same.slice(MOST).map(spot))),
      (finding.source || finding.hint) && h('p', { class: 'help' }, [finding.source && `Căn cứ: ${finding.source}.`, finding.hint && sentence(finding.hint)].filter(Boolean).join(' ')),
      finding.accepted && h('p', { class: 'help' }, `Cơ quan chấp nhận: ${finding.accepted}`),
      h('div', { class: 'foot' }, fix && fixPart(same, fix), explainButton(finding, page)), page);
  }

  /** @param {Diagnostic} finding */
  function spot(finding) {
    const place = placeOf(finding), name = `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
    return h('li', {}, goTo && finding.location.kind === 'document' ? button(name, () => goTo(finding), { class: 'link', 'aria-label': `Đến ${place}` }) : h('span', { class: 'place' }, name),
      finding.quote && h('q', {}, finding.quote), changePart(finding.fix?.changes ?? []));
  }

  /** @param {Diagnostic[]} same @param {import('./wire.js').Fix} fix */
  function fixPart(same, fix) {
    const what = `${sentence(fix.title)} ${fix.safety === 'safe' ? 'Không đổi chữ.' : 'Có đổi chữ.'}${same.length > 1 ? ` (${same.length} chỗ)` : ''}`;
    if (!choose || !same.every(f => f.identity) || same[0]?.accepted) return h('p', {}, `Sửa được: ${what}`);
    const box = h('input', { type: 'checkbox', onchange: () => same.forEach(f => choose(f, box.checked)) });
    return h('label', {}, box, h('span', {}, `Sửa: ${what}`));
  }
}

/**
 * Findings that differ in their place alone stand together.
 * @param {Diagnostic[]} findings
 */
const alike = findings => [...Map.groupBy(findings, f => [f.code, f.severity, f.message, f.hint, f.source, f.accepted, f.fix?.title].join('\n')).values()];

/**
 * What a fix does to the text.
 * @param {import('./wire.js').Change[]} changes
 */
function changePart(changes) {
  const seen = changes.filter(c => c.before !== c.after);
  return seen.length > 0 && h('dl', { class: 'change' }, seen.slice(0, 5).flatMap(c => [
    h('dt', {}, 'Trước'), h('dd', {}, h('del', {}, c.before || '(không có)')), h('dt', {}, 'Sau'), h('dd', {}, h('ins', {}, c.after || '(bỏ)'))]));
}

/**
 * A button that opens a rule's page below.
 * @param {Diagnostic} finding @param {HTMLElement} host
 */
function explainButton(finding, host) {
  const name = `Giải thích ${finding.code}`;
  const act = async () => {
    const open = host.childElementCount > 0;
    toggle.setAttribute('aria-expanded', String(!open));
    if (open) return host.replaceChildren();
    const rule = /** @type {import('./wire.js').RuleEntry | undefined} */ (await run(host, 'Đang lấy lời giải thích', signal => call(`rules/${encodeURIComponent(finding.code)}`, { signal })));
    if (rule?.page) host.append(h('div', { class: 'explanation' }, markdown(rule.page)));
  };
  const toggle = button(name, () => void act(), { 'aria-expanded': 'false' });
  return toggle;
}
