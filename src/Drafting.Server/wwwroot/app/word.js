// Word: the only file that names it. Everything else speaks of papers, paragraphs and fields, and hears of trouble in sentences.
// The floor is WordApi 1.3 with the Common API (Office LTSC 2021); what stands above it is asked for first.
import { Fault } from './api.js';

/** @typedef {import('./wire.js').Diagnostic} Diagnostic */
/** @typedef {import('./wire.js').Edit} Edit */
/** @typedef {import('./wire.js').HeaderField} HeaderField */

const HEADER = 'urn:drafting:header:1', RECORD = 'urn:drafting:record:1';

/** The setting by which Word opens the pane with a paper. */
const AUTO_OPEN = 'Office.AutoShowTaskpaneWithDocument';

/** How long each kind of call may take, in milliseconds: nothing waits for ever. */
export const limits = { load: 15_000, call: 20_000, slice: 15_000, open: 40_000 };

/** What stands above the floor, and what a person is told where it is missing. */
const STEPS = {
  footnote: { set: 'WordApi', version: '1.5', missing: 'Bản Word này chưa cho bổ trợ chèn chú thích (cần Word 2024 hoặc Microsoft 365). Dùng thẻ Tham chiếu, nút Chèn cước chú của Word.' },
};

/**
 * Whether this Word can take a step above the floor.
 * @param {keyof typeof STEPS} step
 */
export const can = step => Office.context.requirements.isSetSupported(STEPS[step].set, STEPS[step].version);

/**
 * What a person is told where a step cannot be taken.
 * @param {keyof typeof STEPS} step
 */
export const missing = step => STEPS[step].missing;

/**
 * Waits for the library and for Word.
 * @returns {Promise<void>}
 */
export async function ready() {
  const until = Date.now() + limits.load;
  while (typeof Office === 'undefined' || !Office.onReady) {
    if (Date.now() > until) throw new Fault('Chưa tải được thư viện office.js của Microsoft.', { hint: 'Máy không tới được địa chỉ thư viện. Người quản trị có thể đặt một bản sao trong mạng nội bộ (xem manifest/README.md). Vẫn dùng được bàn soạn thảo trong trình duyệt.' });
    await new Promise(done => setTimeout(done, 25));
  }
  const info = await within(limits.load, Office.onReady(), 'Word chưa trả lời khi mở ngăn này.');
  if (info.host !== Office.HostType.Word) throw new Fault('Trang này chỉ chạy trong Word.', { hint: 'Ngoài Word, dùng bàn soạn thảo trong trình duyệt.' });
  if (!Office.context.requirements.isSetSupported('WordApi', '1.3')) throw new Fault('Bản Word này quá cũ đối với bổ trợ.', { hint: 'Cần Office LTSC 2021 trở lên hoặc Microsoft 365. Vẫn dùng được bàn soạn thảo trong trình duyệt.' });
}

/**
 * @template T
 * @param {number} time
 * @param {PromiseLike<T>} work
 * @param {string} late
 * @returns {Promise<T>}
 */
function within(time, work, late) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Fault(late, { hint: 'Đóng hộp thoại đang mở trong Word (nếu có) rồi làm lại.' })), time);
    work.then(value => { clearTimeout(timer); done(value); }, fault => { clearTimeout(timer); fail(fault); });
  });
}

const SENTENCES = /** @type {Record<string, string>} */ ({
  AccessDenied: 'Word không cho bổ trợ sửa văn bản này (văn bản chỉ đọc hoặc đang được bảo vệ).',
  7000: 'Word không cho bổ trợ làm việc này trên văn bản đang mở (văn bản chỉ đọc hoặc đang được bảo vệ).',
  ItemNotFound: 'Chỗ cần tới không còn trong văn bản.',
  ActivityLimitReached: 'Word đang bận; chờ một chút rồi làm lại.',
  ApiNotFound: 'Bản Word này không có chức năng đó.',
  NotImplemented: 'Bản Word này không có chức năng đó.',
  5000: 'Bản Word này không có chức năng đó.',
  ResponsePayloadSizeLimitExceeded: 'Văn bản quá lớn đối với Word trên web; mở bằng Word trên máy.',
});

/**
 * Whatever Word threw, as a sentence.
 * @param {unknown} fault
 * @param {string} doing  what was being done
 */
function told(fault, doing) {
  if (fault instanceof Fault) return fault;
  const { code = '', message = '' } = /** @type {{ code?: string | number, message?: string }} */ (fault ?? {});
  return new Fault(SENTENCES[code] ?? `Word không ${doing} được.`, { hint: `Làm lại; nếu vẫn vậy, lưu văn bản, đóng rồi mở lại. (Word báo: ${[code, message].filter(Boolean).join(', ') || 'không rõ'})` });
}

/**
 * One batch for Word.
 * @template T
 * @param {string} doing
 * @param {(context: Word.RequestContext) => Promise<T>} work
 * @param {number} [time]
 */
async function batch(doing, work, time = limits.call) {
  try {
    return await within(time, Word.run(work), `Word không ${doing} xong trong thời gian cho phép.`);
  } catch (fault) {
    throw told(fault, doing);
  }
}

/**
 * One call of the Common API.
 * @template T
 * @param {string} doing
 * @param {(done: (result: Office.AsyncResult<T>) => void) => void} start
 * @param {number} [time]
 * @returns {Promise<T>}
 */
async function common(doing, start, time = limits.call) {
  try {
    return await within(time, new Promise((done, fail) => start(result =>
      (result.status === Office.AsyncResultStatus.Succeeded ? done(result.value) : fail(result.error)))), `Word không ${doing} xong trong thời gian cho phép.`);
  } catch (fault) {
    throw told(fault, doing);
  }
}

/** The open paper as a file, name included where Word tells it. */
export async function wholeFile() {
  const file = await common('đọc văn bản', done => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 1 << 20 }, done), limits.open);
  const slices = [];
  try {
    for (let i = 0; i < file.sliceCount; i++) slices.push(await slice(file, i));
  } finally {
    // Word holds two open files at most; one that stays open stops every later reading.
    file.closeAsync(() => {});
  }
  const name = decodeURIComponent((Office.context.document.url ?? '').split(/[\\/]/).pop() ?? '').replace(/\?.*$/, '');
  return new File(slices, /\.docx$/i.test(name) ? name : 'van-ban.docx', { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
}

/** @param {Office.File} file @param {number} index @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function slice(file, index) {
  for (let left = 2; ; left--) {
    try {
      const got = await common('đọc văn bản', (/** @type {(r: Office.AsyncResult<Office.Slice>) => void} */ done) => file.getSliceAsync(index, done), limits.slice);
      return Uint8Array.from(/** @type {number[]} */ (got.data));
    } catch (fault) {
      if (left === 0) throw fault;
    }
  }
}

/**
 * Opens a paper in a window of its own; the open one stays as it is.
 * @param {string} base64
 */
export const openNew = base64 => batch('mở văn bản mới', async context => {
  context.application.createDocument(base64).open();
  await context.sync();
}, limits.open);

// --- Places -----------------------------------------------------------------------------------------------------------------------------

/** @param {string} text */
const plain = text => text.normalize('NFC').replace(/[\s\u00a0\u0001-\u001f\ufffc]+/g, ' ').trim();

/**
 * Whether a paragraph holds the words that were seen in it. A number that Word counts is in neither or only in the words.
 * @param {string} text @param {string | null | undefined} words
 */
function holds(text, words) {
  const now = plain(text), then = plain((words ?? '').replace(/\s*(…|\.\.\.)$/, ''));
  return then === '' || now.includes(then) || (now !== '' && then.endsWith(now));
}

const CHANGED = 'Văn bản đã đổi từ lần kiểm tra nên không chắc đúng chỗ.';

/**
 * Selects the paragraph of a finding.
 * @param {Diagnostic} finding
 */
export const goTo = ({ location, quote }) => batch('đi tới chỗ này', async context => {
  const story = location.story ?? 'main', ordinal = location.paragraph ?? 0;
  if (!location.paragraph) throw new Fault('Điều này nói về cả văn bản, không về một chỗ.');
  const header = /^(header|footer)/.exec(story);
  if (story !== 'main' && !header) throw new Fault(`Chỗ này nằm trong ${/^foot|^end/.test(story) ? 'chú thích' : 'khung chữ'}; Word không cho bổ trợ đi tới đó.`, { hint: quote ? `Tìm bằng Ctrl+F: “${plain(quote).slice(0, 60)}”` : '' });
  const bodies = !header ? [context.document.body] : ['Primary', 'FirstPage', 'EvenPages'].map(type => {
    const section = context.document.sections.getFirst();
    return header[0] === 'header' ? section.getHeader(/** @type {'Primary'} */ (type)) : section.getFooter(/** @type {'Primary'} */ (type));
  });
  const lists = bodies.map(body => body.paragraphs.load('text'));
  await context.sync();
  const found = lists.map(list => pick(list.items, ordinal, quote)).find(Boolean);
  if (!found) throw new Fault(CHANGED, { hint: 'Bấm Kiểm tra lại rồi chọn lại.' });
  found.select();
  await context.sync();
});

/**
 * The paragraph at a place if it still says what it said; else the only one that does.
 * @param {Word.Paragraph[]} paragraphs @param {number} ordinal @param {string | null | undefined} words
 */
function pick(paragraphs, ordinal, words) {
  const there = paragraphs[ordinal - 1];
  if (there && holds(there.text, words)) return there;
  const same = plain(words ?? '').length > 8 ? paragraphs.filter(p => holds(p.text, words)) : [];
  return same.length === 1 ? same[0] : undefined;
}

// --- Mending in place -------------------------------------------------------------------------------------------------------------------

const ALIGN = /** @type {const} */ ({ left: 'Left', center: 'Centered', right: 'Right', justify: 'Justified' });

/**
 * Makes the edits of fixes in the open paper, all or none. Every place is found and compared before anything is touched, and all is sent at once:
 * that is one step for Word, and as few as it can for Undo.
 * @param {Edit[]} edits
 */
export const applyEdits = edits => batch('sửa văn bản', async context => {
  const list = context.document.body.paragraphs.load('text');
  await context.sync();
  const places = edits.map(edit => {
    const paragraph = edit.story === 'main' ? list.items[edit.paragraph - 1] : undefined;
    const whole = edit.kind === 'removeParagraph' ? edit.text : 'whole' in edit ? edit.whole : undefined;
    if (!paragraph || (whole !== undefined && plain(paragraph.text) !== plain(whole))) throw differs();
    return { edit, paragraph, range: rangeOf(paragraph, edit) };
  });
  for (const { range } of places) range?.found?.load('items');
  await context.sync();
  const ready = places.map(({ edit, paragraph, range }) => ({ edit, paragraph, target: targetOf(range) }));
  for (const { edit, paragraph, target } of ready) make(edit, paragraph, target);
  await context.sync();
});

const differs = () => new Fault(CHANGED, { hint: 'Chưa sửa gì. Bấm Kiểm tra lại rồi sửa.' });

/** @typedef {{ whole?: Word.Paragraph, found?: Word.RangeCollection, index: number, count: number, end?: 'Start' | 'End' }} Hit */

/**
 * Looks for the piece that an edit speaks of: the floor has no offsets, so it is found by its words and by how often they stand before it.
 * @param {Word.Paragraph} paragraph @param {Edit} edit
 * @returns {Hit | null}
 */
function rangeOf(paragraph, edit) {
  if (edit.kind !== 'replaceText' && edit.kind !== 'formatText') return null;
  const text = paragraph.text.replace(/\u000b/g, '\n');
  const { start, length, text: piece } = edit;
  if (text.slice(start, start + length).normalize('NFC') !== piece.normalize('NFC')) throw differs();
  if (start === 0 && length === text.length && length > 0 && edit.kind === 'formatText') return { whole: paragraph, index: 0, count: 0 };
  if (length === 0 && start === 0) return { whole: paragraph, index: 0, count: 0, end: 'Start' };
  if (length === 0 && start >= text.length) return { whole: paragraph, index: 0, count: 0, end: 'End' };
  // What is put in goes behind the words before it.
  const words = length > 0 ? piece : text.slice(Math.max(0, start - 40), start), at = length > 0 ? start : start - words.length;
  if (words.length > 240) throw new Fault('Chỗ sửa quá dài để sửa ngay trong văn bản.', { hint: 'Dùng nút sửa ra văn bản mới.' });
  let index = 0, count = 0;
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length)) {
    if (i < at) index++;
    count++;
  }
  return { found: paragraph.search(searched(words), { matchCase: true }), index, count, ...(length === 0 ? { end: /** @type {const} */ ('End') } : {}) };
}

/**
 * Words for Word's search, where ^ begins a code.
 * @param {string} words
 */
const searched = words => words.replace(/\^/g, '^^').replace(/\n/g, '^l').replace(/\t/g, '^t');

/** @param {Hit | null} hit */
function targetOf(hit) {
  if (!hit) return null;
  if (hit.whole) return { range: hit.whole, end: hit.end };
  const items = hit.found?.items ?? [], range = items[hit.index];
  if (!range || items.length !== hit.count) throw differs();
  return { range, end: hit.end };
}

/**
 * @param {Edit} edit @param {Word.Paragraph} paragraph
 * @param {{ range: Word.Range | Word.Paragraph, end: 'Start' | 'End' | undefined } | null} target
 */
function make(edit, paragraph, target) {
  switch (edit.kind) {
    case 'replaceText':
      if (!target) return;
      if (target.end) target.range.insertText(edit.with, target.end);
      else if (edit.with === '') /** @type {Word.Range} */ (target.range).delete();
      else target.range.insertText(edit.with, 'Replace');
      break;
    case 'formatText':
      if (target) setFont(target.range.font, edit);
      break;
    case 'formatParagraph':
      setParagraph(paragraph, edit);
      break;
    case 'removeParagraph':
      paragraph.delete();
      break;
    case 'insertParagraph': {
      const added = paragraph.insertParagraph(edit.with, edit.side === 'before' ? 'Before' : 'After');
      setParagraph(added, edit);
      setFont(added.font, edit);
      break;
    }
  }
}

/** @param {Word.Font} font @param {import('./wire.js').FontChange} change */
function setFont(font, { font: name, size, bold, italic, underline, color }) {
  if (name !== undefined) font.name = name;
  if (size !== undefined) font.size = size;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (underline !== undefined) font.underline = underline ? 'Single' : 'None';
  if (color !== undefined) font.color = color;
}

/** @param {Word.Paragraph} paragraph @param {import('./wire.js').ParagraphChange} change */
function setParagraph(paragraph, { alignment, left, right, firstLine, before, after, lines }) {
  if (alignment !== undefined) paragraph.alignment = ALIGN[alignment];
  if (left !== undefined) paragraph.leftIndent = left;
  if (right !== undefined) paragraph.rightIndent = right;
  if (firstLine !== undefined) paragraph.firstLineIndent = firstLine;
  if (before !== undefined) paragraph.spaceBefore = before;
  if (after !== undefined) paragraph.spaceAfter = after;
  // Word's measure: 12 points are one line.
  if (lines !== undefined) paragraph.lineSpacing = lines * 12;
}

// --- Data of a paper --------------------------------------------------------------------------------------------------------------------

/** @param {string} namespace */
async function partOf(namespace) {
  const parts = await common('đọc dữ liệu của văn bản', (/** @type {(r: Office.AsyncResult<Office.CustomXmlPart[]>) => void} */ done) => Office.context.document.customXmlParts.getByNamespaceAsync(namespace, done));
  return parts[0];
}

/** The record that a paper carries, as XML; nothing in a paper that was not drafted from a template. */
export async function recordXml() {
  const part = await partOf(RECORD);
  return part ? common('đọc dữ liệu của văn bản', (/** @type {(r: Office.AsyncResult<string>) => void} */ done) => part.getXmlAsync(done)) : null;
}

/**
 * Writes the printed strings into the paper. Its own part is kept and only its texts change, so that the controls that are bound to it follow;
 * where the part was lost, the controls are filled by their tags.
 * @param {HeaderField[]} fields
 * @param {string | null} record  the record's new part
 * @returns {Promise<string[]>}  titles of fields that have no place in this paper
 */
export async function fillHeader(fields, record) {
  const part = await partOf(HEADER);
  const unplaced = part ? await fillPart(part, fields) : await fillControls(fields);
  const kept = record && await partOf(RECORD);
  if (kept && record) {
    const [root] = await nodes(kept, '/*');
    if (root) await common('ghi dữ liệu', (/** @type {(r: Office.AsyncResult<void>) => void} */ done) => root.setXmlAsync(record.replace(/^<\?xml[^>]*\?>\s*/, ''), done));
  }
  return unplaced;
}

/** @param {Office.CustomXmlPart} part @param {string} path @returns {Promise<Office.CustomXmlNode[]>} */
const nodes = (part, path) => common('đọc dữ liệu của văn bản', done => part.getNodesAsync(path, done));

/** @param {Office.CustomXmlPart} part @param {HeaderField[]} fields */
async function fillPart(part, fields) {
  const own = new Map((await nodes(part, '/*/*')).map(node => [node.baseName, node]));
  const unplaced = [];
  for (const { key, title, text } of fields) {
    const node = own.get(key);
    if (!node) unplaced.push(title);
    else await setText(node, key, text);
  }
  return unplaced;
}

/** @param {Office.CustomXmlNode} node @param {string} key @param {string} text */
async function setText(node, key, text) {
  try {
    await common('ghi dữ liệu', (/** @type {(r: Office.AsyncResult<void>) => void} */ done) => node.setTextAsync(text, done));
  } catch (fault) {
    // Older hosts know elements by their XML alone.
    const xml = `<${key} xmlns="${HEADER}">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</${key}>`;
    await common('ghi dữ liệu', (/** @type {(r: Office.AsyncResult<void>) => void} */ done) => node.setXmlAsync(xml, done)).catch(() => { throw fault; });
  }
}

/** @param {HeaderField[]} fields */
const fillControls = fields => batch('điền văn bản', async context => {
  const sets = fields.map(({ key }) => context.document.contentControls.getByTag(key).load('items'));
  await context.sync();
  const unplaced = fields.filter((_, i) => sets[i]?.items.length === 0).map(f => f.title);
  if (unplaced.length === fields.length) throw new Fault('Văn bản này không có ô nào để điền.', { hint: 'Chỉ điền được văn bản soạn từ mẫu và chưa phát hành. Dùng Văn bản mới, hoặc mở văn bản này trong bàn soạn thảo rồi Đưa vào biểu mẫu.' });
  fields.forEach(({ text }, i) => { for (const control of sets[i]?.items ?? []) control.insertText(text, 'Replace'); });
  await context.sync();
  return unplaced;
});

// --- Inserting --------------------------------------------------------------------------------------------------------------------------

/**
 * Puts text where the cursor is, behind what is selected.
 * @param {string} text
 */
export const insertText = text => batch('chèn', async context => {
  context.document.getSelection().insertText(text, 'End').select('End');
  await context.sync();
});

/**
 * Puts paragraphs behind the one with the cursor.
 * @param {(import('./wire.js').ParagraphChange & import('./wire.js').FontChange & { text: string })[]} lines
 */
export const insertParagraphs = lines => batch('chèn', async context => {
  /** @type {Word.Paragraph} */
  let last = context.document.getSelection().paragraphs.getLast();
  for (const line of lines) {
    last = last.insertParagraph(line.text, 'After');
    setParagraph(last, line);
    setFont(last.font, line);
  }
  last.select('End');
  await context.sync();
});

/**
 * Puts the content of a paper, such as the table of an annex, behind the selection.
 * @param {string} base64
 */
export const insertPaper = base64 => batch('chèn bảng', async context => {
  context.document.getSelection().insertFileFromBase64(base64, 'End');
  await context.sync();
}, limits.open);

/**
 * Puts a footnote at the selection.
 * @param {string} text
 */
export async function insertFootnote(text) {
  if (!can('footnote')) throw new Fault(missing('footnote'));
  await batch('chèn chú thích', async context => {
    context.document.getSelection().insertFootnote(text);
    await context.sync();
  });
}

// --- Opening with the paper -------------------------------------------------------------------------------------------------------------

/** Whether this paper opens the pane by itself. */
export const opensItself = () => Office.context.document.settings.get(AUTO_OPEN) === true;

/**
 * Lets this paper open the pane by itself, or no longer.
 * @param {boolean} wanted
 */
export async function setOpensItself(wanted) {
  const { settings } = Office.context.document;
  if (wanted) settings.set(AUTO_OPEN, true);
  else settings.remove(AUTO_OPEN);
  await common('ghi thiết đặt', (/** @type {(r: Office.AsyncResult<void>) => void} */ done) => settings.saveAsync(done));
}
