// The little Markdown of a rule's page, as nodes: headings, paragraphs, lists, tables, fenced blocks, bold and code.
import { h } from './dom.js';

const FENCES = /** @type {Record<string, string>} */ ({ sai: 'Sai', dung: 'Đúng' });

/**
 * @param {string} page
 * @param {number} level  of the first heading
 * @returns {HTMLElement}
 */
export function markdown(page, level = 4) {
  const lines = page.replace(/\r/g, '').split('\n');
  const out = h('div', { class: 'page' });
  for (let i = 0; i < lines.length;) {
    const line = lines[i] ?? '';
    const fence = /^```(\S*)\s*(.*)$/.exec(line);
    const heading = /^(#{1,4})\s+(.*)$/.exec(line);
    if (fence) {
      const end = lines.indexOf('```', i + 1);
      const body = lines.slice(i + 1, end < 0 ? lines.length : end).join('\n');
      const name = FENCES[fence[1] ?? ''];
      out.append(h('figure', { class: `example ${fence[1] ?? ''}` },
        name && h('figcaption', {}, fence[2] ? `${name} (${fence[2]})` : name), h('pre', { tabindex: 0 }, body)));
      i = end < 0 ? lines.length : end + 1;
    } else if (heading) {
      out.append(h(/** @type {'h4'} */ (`h${Math.min(6, level + (heading[1] ?? '').length - 1)}`), {}, inline(heading[2] ?? '')));
      i++;
    } else if (/^[-*]\s+/.test(line)) {
      const items = take(/^([-*]\s+|\s{2,}\S)/);
      out.append(h('ul', {}, joined(items, /^[-*]\s+/).map(t => h('li', {}, inline(t)))));
    } else if (/^\d+\.\s+/.test(line)) {
      const items = take(/^(\d+\.\s+|\s{2,}\S)/);
      out.append(h('ol', {}, joined(items, /^\d+\.\s+/).map(t => h('li', {}, inline(t)))));
    } else if (line.startsWith('|')) {
      out.append(table(take(/^\|/)));
    } else if (line.trim() === '') {
      i++;
    } else {
      out.append(h('p', {}, inline(take(/^(?!```|#|[-*]\s|\|)\S/).join(' '))));
    }

    /** @param {RegExp} like */
    function take(like) {
      const from = i++;
      while (i < lines.length && like.test(lines[i] ?? '')) i++;
      return lines.slice(from, i);
    }
  }
  return out;
}

/** @param {string[]} lines @param {RegExp} bullet */
const joined = (lines, bullet) => lines.reduce((/** @type {string[]} */ all, line) =>
  bullet.test(line) ? [...all, line.replace(bullet, '')] : [...all.slice(0, -1), `${all.at(-1) ?? ''} ${line.trim()}`], []);

/** @param {string[]} lines */
function table(lines) {
  const rows = lines.map(l => l.replace(/^\||\|\s*$/g, '').split('|').map(c => c.trim()));
  const [head, rule, ...body] = rows;
  const titled = rule?.every(c => /^:?-+:?$/.test(c));
  return h('div', { class: 'scroll', tabindex: 0 }, h('table', {},
    titled && h('thead', {}, h('tr', {}, (head ?? []).map(c => h('th', { scope: 'col' }, inline(c))))),
    h('tbody', {}, (titled ? body : rows).map(r => h('tr', {}, r.map(c => h('td', {}, inline(c))))))));
}

/** @param {string} text @returns {(Node | string)[]} */
function inline(text) {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).filter(Boolean).map(part =>
    part.startsWith('**') && part.length > 4 ? h('strong', {}, part.slice(2, -2))
    : part.startsWith('`') && part.length > 2 ? h('code', {}, part.slice(1, -1))
    : part);
}
