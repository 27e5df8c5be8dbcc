// Findings in a paper, by component: what is wrong, where, by which clause, and what a fix would change.
import { call } from './api.js';
import { button, h } from './dom.js';
import { markdown } from './markdown.js';
import { run } from './notices.js';
import { GRADES, placeOf, sentence } from './problems.js';

/** @typedef {import('./wire.js').Diagnostic} Diagnostic */

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
    h('ul', {}, own.map(one)))));

  /** @param {Diagnostic} finding */
  function one(finding) {
    const { fix } = finding;
    const place = placeOf(finding);
    const page = h('div');
    const item = h('li', { class: `finding ${finding.severity}${finding.accepted ? ' accepted' : ''}` },
      h('p', { class: 'message' }, h('span', { class: 'grade' }, GRADES[finding.severity]), ' ', h('span', {}, finding.message)),
      finding.quote && h('blockquote', {}, finding.quote),
      h('p', { class: 'help' }, [finding.source && `Căn cứ: ${finding.source}`, place && `Ở ${place}`].filter(Boolean).join('. ') + '.'),
      finding.hint && h('p', {}, sentence(finding.hint)),
      finding.accepted && h('p', { class: 'help' }, `Cơ quan chấp nhận: ${finding.accepted}`),
      fix && fixPart(finding, fix),
      h('div', { class: 'buttons' },
        goTo && button('Đến chỗ này', () => goTo(finding)),
        explainButton(finding, page)), page);
    return item;
  }

  /** @param {Diagnostic} finding @param {import('./wire.js').Fix} fix */
  function fixPart(finding, fix) {
    const changes = (fix.changes ?? []).filter(c => c.before !== c.after);
    const what = `${sentence(fix.title)} ${fix.safety === 'safe' ? 'Không đổi chữ.' : 'Có đổi chữ.'}`;
    const box = choose && finding.identity ? h('input', { type: 'checkbox', onchange: () => choose(finding, box?.checked ?? false) }) : null;
    return h('div', { class: 'fix' },
      box ? h('label', {}, box, h('span', {}, `Sửa: ${what}`)) : h('p', {}, `Sửa được: ${what}`),
      changes.length > 0 && h('dl', { class: 'change' }, changes.slice(0, 5).flatMap(c => [
        h('dt', {}, 'Trước'), h('dd', {}, h('del', {}, c.before || '(không có)')), h('dt', {}, 'Sau'), h('dd', {}, h('ins', {}, c.after || '(bỏ)'))])));
  }
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
