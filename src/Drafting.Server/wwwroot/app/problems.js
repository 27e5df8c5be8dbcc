// Findings about data and files, in words.
import { h } from './dom.js';

/** What each grade is called; the word stands beside the colour. */
export const GRADES = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' };

/** By the first word of a story, which a number may follow. */
const STORIES = /** @type {Record<string, string>} */ ({ header: 'đầu trang, ', footer: 'chân trang, ', footnote: 'chú thích, ', endnote: 'chú thích, ', textbox: 'khung chữ, ' });

/** Where it is, as far as a person can find it. @param {Wire.Diagnostic} d */
export function placeOf({ location: at }) {
  const file = at.file?.split(/[\\/]/).pop(), line = at.line && `dòng ${at.line}`;
  const parts = at.kind === 'workbook' ? [at.file, at.sheet && `trang ${at.sheet}`, at.address && `ô ${at.address}`]
    : at.kind === 'document' ? [at.paragraph ? `${STORIES[at.story?.split(' ')[0] ?? ''] ?? ''}đoạn ${at.paragraph}` : 'cả văn bản']
    : at.kind === 'data' ? [line, at.path]
    : at.kind === 'template' ? [file, line]
    : [file];
  return parts.filter(Boolean).join(', ');
}

/** Hints that tell what to type into a data file or on the command line are for those who do. */
const TYPED = /(^|\s)--[a-z]|\b[a-z_]+: rồi |(^|\s)lệnh [a-z]+ [a-z]|\bdrafting [a-z]/;

/** The message with its hint and place. @param {Wire.Diagnostic} d */
export const problemLine = (d, place = placeOf(d)) => h('li', { class: `problem ${d.severity}` },
  h('span.grade', GRADES[d.severity]), ` ${d.message}`, d.hint && !TYPED.test(d.hint) && ` ${sentence(d.hint)}`, place && h('span.place', ` (${place})`));

/** @param {Wire.Diagnostic[]} diagnostics */
export const problemList = diagnostics => h('ul.problems', diagnostics.map(d => problemLine(d)));

/** @param {string} text */
export const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {string} text */
export const sentence = text => capital(/[.!?…][”)]?$/.test(text) ? text : `${text}.`);
