// Edits of a fix, reckoned before any of them is made in an open paper: which can go together, in how few steps, and where each one's piece is.
import { Fault } from './api.js';

/** A paragraph's text as it is compared. @param {string} text */
export const plain = text => text.normalize('NFC').replace(/[\s\u00a0\u0001-\u001f\ufffc]+/g, ' ').trim();

export const moved = () => new Fault('Văn bản đã đổi từ lần kiểm tra nên không chắc đúng chỗ; chưa sửa gì.', { hint: 'Bấm Kiểm tra lại rồi làm lại.' });

/**
 * The paragraph at a place if it still says what it said; else the only one that does. Numbers that Word counts may be in the words alone.
 * @template {{ text: string }} P
 * @param {P[]} paragraphs @param {number} ordinal @param {string | null} [words]
 */
export function pick(paragraphs, ordinal, words) {
  const there = paragraphs[ordinal - 1], then = plain((words ?? '').replace(/\s*(…|\.\.\.)$/, ''));
  const same = paragraphs.filter(({ text }) => {
    const now = plain(text);
    return now.includes(then) || (now !== '' && then.endsWith(now));
  });
  return there && same.includes(there) ? there : then.length > 8 && same.length === 1 ? same[0] : undefined;
}

/** Fixes that can be made in one go: none touches text that another one changes. @param {Wire.Diagnostic[]} findings */
export function together(findings) {
  /** @type {Wire.Edit[]} */
  const taken = [];
  const { now = [], later = [] } = Object.groupBy(findings, ({ fix }) => {
    const edits = fix?.edits ?? [];
    if (edits.some(edit => taken.some(other => clash(edit, other)))) return 'later';
    taken.push(...edits);
    return 'now';
  });
  return { now, later };
}

/** @param {Wire.Edit} a @param {Wire.Edit} b */
function clash(a, b) {
  if (a.story !== b.story || a.paragraph !== b.paragraph) return false;
  if (a.kind === 'removeParagraph' || b.kind === 'removeParagraph') return true;
  return 'start' in a && 'start' in b && (a.kind === 'replaceText' || b.kind === 'replaceText') && a.start <= b.start + b.length && b.start <= a.start + a.length;
}

/** The same with fewer steps: what is set on a paragraph in one go, and on pieces that touch each other. @param {Wire.Edit[]} edits */
export function fewer(edits) {
  /** @type {Wire.Edit[]} */
  const out = [];
  for (const edit of edits) {
    const same = out.find(o => o.kind === edit.kind && o.story === edit.story && o.paragraph === edit.paragraph
      && (o.kind !== 'formatText' || (edit.kind === 'formatText' && o.start + o.length === edit.start && JSON.stringify(fontSet(o)) === JSON.stringify(fontSet(edit)))));
    if (same?.kind === 'formatParagraph') Object.assign(same, edit);
    else if (same?.kind === 'formatText' && edit.kind === 'formatText') Object.assign(same, { length: same.length + edit.length, text: same.text + edit.text });
    else out.push({ ...edit });
  }
  return out;
}

const ALIGN = { left: 'Left', center: 'Centered', right: 'Right', justify: 'Justified' };

/** What is given of a change, by the names of paragraphs: 12 points are one line. @param {Wire.ParagraphChange} change */
export const paragraphSet = ({ alignment, left, right, firstLine, before, after, lines }) => given({
  alignment: alignment && ALIGN[alignment], leftIndent: left, rightIndent: right, firstLineIndent: firstLine, spaceBefore: before, spaceAfter: after, lineSpacing: lines && lines * 12,
});

/** The same by those of fonts. @param {Wire.FontChange} change */
export const fontSet = ({ font, size, bold, italic, underline, color }) => given({ name: font, size, bold, italic, color, underline: underline === undefined ? undefined : underline ? 'Single' : 'None' });

/** @param {object} properties */
const given = properties => Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

/** Where an edit's piece is, if it is still there; the floor has no offsets. @param {string} paragraph @param {Wire.Edit} edit @returns {Wire.Found | undefined} */
export function find(paragraph, edit) {
  const whole = edit.kind === 'removeParagraph' ? edit.text : 'whole' in edit ? edit.whole : undefined;
  if (whole !== undefined && plain(paragraph) !== plain(whole)) return undefined;
  if (edit.kind !== 'replaceText' && edit.kind !== 'formatText') return { where: 'Replace' };
  const text = paragraph.replace(/\u000b/g, '\n'), { start, length, text: piece } = edit;
  if (text.slice(start, start + length).normalize('NFC') !== piece.normalize('NFC')) return undefined;
  if (start === 0 && length === text.length && length > 0 && edit.kind === 'formatText') return { where: 'Replace' };
  if (length === 0 && (start === 0 || start >= text.length)) return { where: start === 0 ? 'Start' : 'End' };
  // What is put in goes behind the words before it.
  const words = length > 0 ? piece : text.slice(Math.max(0, start - 40), start), at = length > 0 ? start : start - words.length;
  if (words.length > 240) throw new Fault('Chỗ sửa quá dài để sửa ngay trong văn bản.', { hint: 'Dùng nút sửa ra văn bản mới.' });
  let index = 0, count = 0;
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length)) {
    if (i < at) index++;
    count++;
  }
  // In the search ^ begins a code.
  return { words: words.replace(/\^/g, '^^').replace(/\n/g, '^l').replace(/\t/g, '^t'), index, count, where: length === 0 ? 'End' : 'Replace' };
}
