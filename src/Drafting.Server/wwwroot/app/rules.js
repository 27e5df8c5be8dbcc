// The screen "Quy định": what is checked, and by what.
import { call } from './api.js';
import { begin } from './begin.js';
import { fill, fold, h, newId, put } from './dom.js';
import { markdown } from './markdown.js';
import { run } from './notices.js';
import { GRADES } from './problems.js';

const AREAS = /** @type {Record<string, string>} */ ({ format: 'Kỹ thuật trình bày', structure: 'Thể thức', content: 'Nội dung' });

export function rulesScreen() {
  const status = h('div.status'), list = h('div'), detail = h('div.detail'), tables = h('ul.links');
  const searchId = newId();
  const box = h('input', { type: 'search', id: searchId, oninput: () => draw() });
  /** @type {Wire.RuleEntry[]} */
  let rules = [];
  const element = h('div.screen.rules',
    h('h1', { tabindex: -1 }, 'Quy định'), status,
    h('div.columns',
      h('section', { 'aria-label': 'Danh sách' },
        h('h2', 'Bảng quy định'), tables,
        h('h2', 'Quy tắc kiểm tra'),
        h('div.field', h('label', { for: searchId }, 'Tìm quy tắc (không cần gõ dấu)'), box), list),
      h('section.aside', { 'aria-label': 'Nội dung' }, detail)));
  void start();

  async function start() {
    const answer = await begin(status, 'Đang lấy danh sách', signal => Promise.all([call('rules', { signal }), call('standards', { signal })]), () => void start());
    if (!answer) return;
    rules = answer[0].rules;
    /** @type {Wire.Regime[]} */
    const all = [...answer[1].standards, ...answer[1].authorities];
    fill(tables, all.map(s => h('li', h('a', { href: `#quy-dinh/bang/${s.id}` }, s.title))));
    draw();
  }

  function draw() {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    const found = rules.filter(r => words.every(w => fold(`${r.code} ${r.title}`).includes(w)));
    fill(list, h('p.help', { role: 'status' }, `${found.length} quy tắc`), Object.entries(AREAS).map(([area, name]) => {
      const own = found.filter(r => r.area === area);
      return own.length > 0 && h('section', h('h3', name), h('ul.links', own.map(r => h('li', h('a', { href: `#quy-dinh/${r.code}` }, `${r.code} · ${r.title}`)))));
    }));
  }

  /** @param {string} rest  a rule's code, or "bang/" and a table's id */
  async function open(rest) {
    if (!rest) return;
    if (rest.startsWith('bang/')) {
      const id = rest.slice(5);
      const found = await run(detail, 'Đang lấy bảng', signal => call(`standards/${encodeURIComponent(id)}`, { signal }));
      if (found) fill(detail, h('h2', { tabindex: -1 }, found.title), tableOf(found.table));
    } else {
      const rule = /** @type {Wire.RuleEntry | undefined} */ (await run(detail, 'Đang lấy quy tắc', signal => call(`rules/${encodeURIComponent(rest)}`, { signal })));
      if (rule) fill(detail, h('p.help', `${GRADES[/** @type {'error'} */ (rule.severity)]}${rule.fix ? `; sửa được (${rule.fix === 'safe' ? 'an toàn' : 'cần xem lại'})` : ''}`), markdown(rule.page ?? '', 2));
    }
    const head = /** @type {HTMLElement | null} */ (detail.querySelector('h2'));
    if (!head) return;
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
    // In one column it stands below the whole list.
    detail.scrollIntoView({ block: detail.getBoundingClientRect().left < 100 ? 'start' : 'nearest' });
    detail.parentElement?.scrollTo(0, 0);
  }

  return { element, open };
}

/**
 * The table that the service prints as text: lines with bars are rows. A blank line begins a section, whose first line is its title; the columns are named
 * once before the first section, or by the first row of each.
 * @param {string} printed
 */
function tableOf(printed) {
  const out = h('div.page');
  const [lead = '', ...sections] = printed.trim().split(/\n\s*\n/);
  /** @param {string} block */
  const read = block => {
    const lines = block.split('\n').map(l => l.split('|').map(c => c.trim()));
    return { said: lines.filter(c => c.length < 3).map(c => c.join(' | ')), rows: lines.filter(c => c.length >= 3) };
  };
  const first = read(lead);
  put(out, first.said.map(line => h('p', line)));
  for (const section of sections.map(read)) {
    const [title = '', ...more] = section.said;
    const [head = [], ...rows] = [...first.rows, ...section.rows];
    put(out, h('h3', title), more.map(line => h('p', line)),
      rows.length > 0 && h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': title }, h('table',
        h('thead', h('tr', head.map(c => h('th', { scope: 'col' }, c)))),
        h('tbody', rows.map(r => h('tr', r.map((c, i) => (i === 0 ? h('th', { scope: 'row' }, c) : h('td', c)))))))));
  }
  return out;
}
