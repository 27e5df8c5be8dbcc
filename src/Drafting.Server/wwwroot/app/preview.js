// The pages of a paper, to scale: every line stands where the service's sketch has it. Breaks of pages are estimates, and are called so.
import { fill, h } from './dom.js';

/** @typedef {{ text: string, size: number, bold?: boolean, italic?: boolean, underline?: boolean, raised?: boolean }} Run */
/** @typedef {{ x: number, baseline: number, width: number, height: number, ink: number, align?: 'center' | 'right' | 'justify', runs: Run[] }} Line */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */
/** @typedef {{ x: number, y: number, width: number, weight: number }} Rule */
/** @typedef {{ width: number, height: number, lines: Line[], boxes: Box[], rules: Rule[] }} Page */
/** @typedef {{ font: string, pages: Page[] }} Sketch  lengths in points */

const FONTS = '"Times New Roman", "Liberation Serif", "Tinos", "Noto Serif", serif';

const NOTHING = 'Trang giấy hiện ra khi đã điền đủ những trường bắt buộc.';

/** Said where names stand for fields that are still blank. */
export const BLANKS = 'Chữ trong ngoặc vuông là chỗ phải điền. ';

export function preview() {
  const note = h('p.help', { role: 'status' });
  const pages = h('div.pages');
  const element = h('section.preview', { 'aria-label': 'Xem trước' }, h('h2', 'Xem trước'), note, pages);
  /** @type {string[]} */
  let drawn = [];

  function clear() {
    drawn = [];
    fill(pages);
    note.textContent = NOTHING;
  }

  /** @param {Sketch | null} sketch  nothing: the paper cannot be made yet @param {string} [before]  what else is said of it */
  function show(sketch, before = '') {
    pages.classList.toggle('stale', !sketch);
    if (!sketch) {
      note.textContent = drawn.length > 0 ? 'Bản xem trước chưa theo kịp: còn chỗ phải điền hoặc sửa.' : NOTHING;
      return;
    }
    const count = sketch.pages.length;
    note.textContent = before + (count === 1 ? '1 trang.' : `${count} trang; chỗ sang trang là ước lượng, Word quyết định khi mở.`);
    const now = sketch.pages.map((page, i) => JSON.stringify([page, i === count - 1, count]));
    // Pages that have not changed stay as they are.
    sketch.pages.forEach((page, i) => {
      if (drawn[i] === now[i]) return;
      const figure = h('figure', draw(page, i + 1), i < count - 1 && h('figcaption', `Hết trang ${i + 1} (ước lượng)`));
      if (pages.children[i]) pages.replaceChild(figure, /** @type {Element} */ (pages.children[i]));
      else pages.append(figure);
    });
    while (pages.children.length > count) pages.lastElementChild?.remove();
    drawn = now;
  }

  function wait() {
    note.textContent = 'Đang dựng lại trang…';
  }

  clear();
  return { element, clear, show, wait };
}

/** @param {Page} page @param {number} number */
function draw({ width, height, lines, boxes, rules }, number) {
  return svg('svg', { class: 'sheet', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `Trang ${number}: ${spoken(lines)}`, 'font-family': FONTS },
    boxes.map(b => svg('rect', { x: b.x, y: b.y, width: b.width, height: b.height, class: 'cell' })),
    rules.map(r => svg('line', { x1: r.x, y1: r.y, x2: r.x + r.width, y2: r.y, 'stroke-width': r.weight, class: 'rule' })),
    lines.map(text));
}

/** @param {Line} line */
function text(line) {
  const whole = line.runs.map(r => r.text).join('');
  const blanks = whole.trim().split(' ').length - 1;
  const full = line.align === 'justify' && blanks > 0;
  const room = line.width - line.ink;
  const x = line.x + (line.align === 'center' ? room / 2 : line.align === 'right' ? room : 0);
  // The line keeps its width with whatever letters this machine has.
  return svg('text', {
    x, y: line.baseline, textLength: Math.max(1, full ? line.width : line.ink), lengthAdjust: 'spacingAndGlyphs', ...(full ? { 'word-spacing': room / blanks } : {}),
  }, line.runs.map(r => svg('tspan', {
    'font-size': r.size * (r.raised ? 0.65 : 1), ...(r.raised ? { 'baseline-shift': 'super' } : {}),
    ...(r.bold ? { 'font-weight': 'bold' } : {}), ...(r.italic ? { 'font-style': 'italic' } : {}), ...(r.underline ? { 'text-decoration': 'underline' } : {}),
  }, [document.createTextNode(r.text)])));
}

/** The first lines for ears; a name that stands for a blank is the form's to say. @param {Line[]} lines */
const spoken = lines => lines.slice(0, 12).map(l => l.runs.map(r => r.text).join('')).join(' ').replace(/\[[^\]]*\]/g, '…').slice(0, 300);

/**
 * @param {string} tag @param {Record<string, string | number>} attributes @param {...Node[]} children
 */
function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children.flat());
  return element;
}
