// The little Markdown of a rule's page, as nodes: its heading, paragraphs, lists, examples, bold and code. A test holds the pages to it.
import { h } from './dom.js';

const FENCES = /** @type {Record<string, string>} */ ({ sai: 'Sai', dung: 'Đúng' });

/** @param {string} page @param {2 | 4} level  of its heading */
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
    const line = lines[i] ?? '', fence = /^```(\S*)\s*(.*)$/.exec(line);
    if (fence) {
      const [, kind = '', note] = fence, [, ...body] = take(/^(?!```$)/), name = FENCES[kind];
      i++;
      out.append(h('figure', { class: `example ${kind}` }, name && h('figcaption', note ? `${name} (${note})` : name), h('pre', { tabindex: 0 }, body.join('\n'))));
    } else if (line.startsWith('# ')) {
      out.append(h(`h${level}`, line.slice(2)));
      i++;
    } else if (line.startsWith('- ')) {
      // What is drawn in belongs to the item above it.
      const items = take(/^- |^ {2}/).join('\n').replace(/\n +/g, ' ').split('\n');
      out.append(h('ul', items.map(item => h('li', inline(item.slice(2))))));
    } else if (line.trim() === '') {
      i++;
    } else {
      out.append(h('p', inline(take(/^(?!```|# |- )\S/).join(' '))));
    }
  }
  return out;
}

/** @param {string} text */
const inline = text => text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map(part =>
  /^\*\*.+\*\*$/.test(part) ? h('strong', part.slice(2, -2)) : /^`.+`$/.test(part) ? h('code', part.slice(1, -1)) : part);
