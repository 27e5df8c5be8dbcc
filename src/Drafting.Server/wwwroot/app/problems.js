// Findings about data and files, in words.
import { h } from './dom.js';

/** @typedef {import('./wire.js').Diagnostic} Diagnostic */

/** What each grade is called; the word stands beside the colour. */
export const GRADES = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' };

/**
 * Where it is, as far as a person can find it.
 * @param {Diagnostic} d
 */
export function placeOf(d) {
  const at = d.location;
  switch (at.kind) {
    case 'workbook': return [at.file, at.sheet && `trang ${at.sheet}`, at.address && `ô ${at.address}`].filter(Boolean).join(', ');
    case 'document': return at.paragraph ? `${STORIES[at.story ?? ''] ?? ''}đoạn ${at.paragraph}` : 'cả văn bản';
      case 'data': return [at.line && `dòng ${at.line}`, at.path].filter(Boolean).join(', ');
    case 'template': return [at.file?.split(/[\\/]/).pop(), at.line && `dòng ${at.line}`].filter(Boolean).join(', ');
    default: return at.file?.split(/[\\/]/).pop() ?? '';
  }
}

const STORIES = /** @type {Record<string, string>} */ ({ header: 'đầu trang, ', footer: 'chân trang, ', footnote: 'chú thích, ' });

/** Hints that tell what to type into a data file or on the command line are for those who do. */
const TYPED = /(^|\s)--[a-z]|\b[a-z_]+: rồi |(^|\s)lệnh [a-z]+ [a-z]|\bdrafting [a-z]/;

/**
 * The message with its hint and place.
 * @param {Diagnostic} d
 * @param {(d: Diagnostic) => Node | null} [link]  a way there
 */
export function problemLine(d, link) {
  const place = placeOf(d);
  return h('li', { class: `problem ${d.severity}` },
    h('span', { class: 'grade' }, GRADES[d.severity]), ' ', d.message, d.hint && !TYPED.test(d.hint) ? ` ${sentence(d.hint)}` : '',
    link?.(d) ?? (place && h('span', { class: 'place' }, ` (${place})`)));
}

/**
 * A list of findings.
 * @param {Diagnostic[]} diagnostics
 * @param {(d: Diagnostic) => Node | null} [link]
 */
export const problemList = (diagnostics, link) => h('ul', { class: 'problems' }, diagnostics.map(d => problemLine(d, link)));

/**
 * Words as a sentence.
 * @param {string} text
 */
export function sentence(text) {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…”)]$/.test(first) ? first : `${first}.`;
}
