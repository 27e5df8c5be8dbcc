// The little Markdown of a rule's page, as nodes: headings, paragraphs, lists, tables, fenced blocks, bold and code.
import { h } from './dom.js';

const FENCES = /** @type {Record<string, string>} */ ({ sai: 'Sai', dung: 'Đúng' });

/** @param {string} page @param {number} level  of the first heading */
export function markdown(page, level = 4) {
  const lines = page.replace(/\r/g, '').split('\n'), out = h('div.page');
  let i = 0;
  /** This line, and those behind it that are like this. @param {RegExp} like */
  const take = like => {
    const from = i++;
    while (i < lines.length && like.test(lines[i] ?? '')) i++;
    return lines.slice(from, i);
  };
  while (i < lines.length) {
    const line = lines[i] ?? '', fence = /^```(\S*)\s*(.*)$/.exec(line), heading = /^(#{1,4})\s+(.*)$/.exec(line), item = /^([-*]|\d+\.)\s+/.exec(line);
    if (fence) {
      const [, kind = '', note] = fence, [, ...body] = take(/^(?!```$)/), name = FENCES[kind];
      i++;
      out.append(h('figure', { class: `example ${kind}` }, name && h('figcaption', note ? `${name} (${note})` : name), h('pre', { tabindex: 0 }, body.join('\n'))));
    } else if (heading) {
      out.append(h(/** @type {'h4'} */ (`h${Math.min(6, level + (heading[1] ?? '').length - 1)}`), inline(heading[2])));
      i++;
    } else if (item) {
      const ordered = /^\d/.test(line), bullet = ordered ? /^\d+\.\s+/ : /^[-*]\s+/;
      /** @type {string[]} */
      const items = [];
      for (const text of take(new RegExp(`${bullet.source}|^\\s{2,}\\S`))) {
        if (bullet.test(text)) items.push(text.replace(bullet, ''));
        else items.push(`${items.pop()} ${text.trim()}`);
      }
      out.append(h(ordered ? 'ol' : 'ul', items.map(t => h('li', inline(t)))));
    } else if (line.startsWith('|')) {
      out.append(table(take(/^\|/)));
    } else if (line.trim() === '') {
      i++;
    } else {
      out.append(h('p', inline(take(/^(?!```|#|[-*]\s|\|)\S/).join(' '))));
    }
  }
  return out;
}

/** @param {string[]} lines */
function table(lines) {
  const rows = lines.map(l => l.replace(/^\||\|\s*$/g, '').split('|').map(c => c.trim())), [head = [], rule, ...body] = rows;
  const titled = rule?.every(c => /^:?-+:?$/.test(c));
  return h('div.scroll', { tabindex: 0 }, h('table',
    titled && h('thead', h('tr', head.map(c => h('th', { scope: 'col' }, inline(c))))),
    h('tbody', (titled ? body : rows).map(r => h('tr', r.map(c => h('td', inline(c))))))));
}

/** @param {string} [text] */
const inline = (text = '') => text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map(part =>
  /^\*\*.+\*\*$/.test(part) ? h('strong', part.slice(2, -2)) : /^`.+`$/.test(part) ? h('code', part.slice(1, -1)) : part);
