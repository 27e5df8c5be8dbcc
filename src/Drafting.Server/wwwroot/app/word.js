// Word: the only file that names it. Everything else speaks of papers, paragraphs and fields, and hears of trouble in sentences.
// The floor is WordApi 1.3 with the Common API (Office LTSC 2021); what stands above it is asked for first.
import { Fault } from './api.js';

const HEADER = 'urn:drafting:header:1', RECORD = 'urn:drafting:record:1';

/** The setting by which Word opens the pane with a paper. */
const AUTO_OPEN = 'Office.AutoShowTaskpaneWithDocument';

/** How long each kind of call may take, in milliseconds: nothing waits for ever. */
export const limits = { load: 15_000, call: 20_000, slice: 15_000, open: 40_000, signIn: 600_000 };

/** The floor, and what stands above it. */
const STEPS = /** @type {const} */ ({ floor: ['WordApi', '1.3'], footnote: ['WordApi', '1.5'], undo: ['WordApiDesktop', '1.4'] });

/** Whether this Word can take a step. @param {keyof typeof STEPS} step */
export const can = step => Office.context.requirements.isSetSupported(STEPS[step][0], STEPS[step][1]);

export const NO_FOOTNOTES = 'Bản Word này chưa cho bổ trợ chèn chú thích (cần Word 2024 hoặc Microsoft 365). Dùng thẻ Tham chiếu, nút Chèn cước chú của Word.';

export const DESK = 'Vẫn dùng được bàn soạn thảo trong trình duyệt.';

/** Waits for the library. */
export async function library() {
  const until = Date.now() + limits.load;
  while (typeof Office === 'undefined' || !Office.onReady) {
    if (Date.now() > until) throw new Fault('Chưa tải được thư viện office.js của Microsoft.', { hint: 'Máy không tới được địa chỉ thư viện. Người quản trị có thể đặt một bản sao trong mạng nội bộ (xem manifest/README.md). ' + DESK });
    await new Promise(done => setTimeout(done, 25));
  }
  return told('mở ngăn này', () => Office.onReady(), limits.load);
}

/** Waits for the library and for Word. */
export async function ready() {
  const info = await library();
  if (info.host !== Office.HostType.Word) throw new Fault('Trang này chỉ chạy trong Word.', { hint: DESK });
  if (!can('floor')) throw new Fault('Bản Word này quá cũ đối với bổ trợ.', { hint: 'Cần Office LTSC 2021 trở lên hoặc Microsoft 365. ' + DESK });
}

const DENIED = 'Word không cho bổ trợ làm việc này trên văn bản đang mở (văn bản chỉ đọc hoặc đang được bảo vệ).', LACKING = 'Bản Word này không có chức năng đó.';
const SENTENCES = /** @type {Record<string, string>} */ ({
  AccessDenied: DENIED, 7000: DENIED, ApiNotFound: LACKING, NotImplemented: LACKING, 5000: LACKING,
  ItemNotFound: 'Chỗ cần tới không còn trong văn bản.',
  ActivityLimitReached: 'Word đang bận; chờ một chút rồi làm lại.',
  ResponsePayloadSizeLimitExceeded: 'Văn bản quá lớn đối với Word trên web; mở bằng Word trên máy.',
});

/**
 * Work that Word must end in time; whatever it throws comes as a sentence.
 * @template T
 * @param {string} doing @param {() => PromiseLike<T>} work @param {number} time
 */
async function told(doing, work, time) {
  const late = new Fault(`Word không ${doing} xong trong thời gian cho phép.`, { hint: 'Đóng hộp thoại đang mở trong Word (nếu có) rồi làm lại.' });
  try {
    return await Promise.race([work(), /** @type {Promise<never>} */ (new Promise((_, fail) => setTimeout(fail, time, late)))]);
  } catch (fault) {
    if (fault instanceof Fault) throw fault;
    const { code = '', message = '' } = /** @type {{ code?: string | number, message?: string }} */ (fault ?? {});
    throw new Fault(SENTENCES[code] ?? `Word không ${doing} được.`, { hint: `Làm lại; nếu vẫn vậy, lưu văn bản, đóng rồi mở lại. (Word báo: ${[code, message].filter(Boolean).join(', ') || 'không rõ'})` });
  }
}

/**
 * One batch for Word; what is left to be sent at its end is sent.
 * @template T
 * @param {string} doing @param {(context: Word.RequestContext) => T | Promise<T>} work
 */
const batch = (doing, work, time = limits.call) => told(doing, () => Word.run(async context => {
  const done = await work(context);
  await context.sync();
  return done;
}), time);

/**
 * One call of the Common API; what it answers is the caller's to name.
 * @param {string} doing @param {(done: (result: Office.AsyncResult<any>) => void) => void} start
 * @returns {Promise<any>}
 */
const common = (doing, start, time = limits.call) => told(doing, () => new Promise((done, fail) =>
  start(result => (result.status === Office.AsyncResultStatus.Succeeded ? done(result.value) : fail(result.error)))), time);

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
  return new File(slices, /\.docx$/i.test(name) ? name : 'van-ban.docx');
}

/** A slice that fails is asked for twice again. @param {Office.File} file @param {number} index @returns {Promise<Uint8Array<ArrayBuffer>>} */
const slice = (file, index, left = 2) => common('đọc văn bản', done => file.getSliceAsync(index, done), limits.slice).then(got => Uint8Array.from(got.data), fault => {
  if (left === 0) throw fault;
  return slice(file, index, left - 1);
});

/** Opens a paper in a window of its own; the open one stays as it is. @param {string} base64 */
export const openNew = base64 => batch('mở văn bản mới', context => context.application.createDocument(base64).open(), limits.open);

// --- Places ---

/** @param {string} text */
const plain = text => text.normalize('NFC').replace(/[\s\u00a0\u0001-\u001f\ufffc]+/g, ' ').trim();

/** Whether a paragraph holds words that were seen in it; numbers that Word counts may be in the words alone. @param {string} text @param {string | null} [words] */
function holds(text, words) {
  const now = plain(text), then = plain((words ?? '').replace(/\s*(…|\.\.\.)$/, ''));
  return then === '' || now.includes(then) || (now !== '' && then.endsWith(now));
}

const CHANGED = 'Văn bản đã đổi từ lần kiểm tra nên không chắc đúng chỗ.';

/** Selects the paragraph of a finding. @param {Wire.Diagnostic} finding */
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

// --- Mending in place ---

const ALIGN = /** @type {const} */ ({ left: 'Left', center: 'Centered', right: 'Right', justify: 'Justified' });

/** What is given of a change, by Word's names: 12 points are one line. @param {Wire.ParagraphChange} change */
const paragraphSet = ({ alignment, left, right, firstLine, before, after, lines }) => given({
  alignment: alignment && ALIGN[alignment], leftIndent: left, rightIndent: right, firstLineIndent: firstLine, spaceBefore: before, spaceAfter: after, lineSpacing: lines && lines * 12,
});

/** @param {Wire.FontChange} change */
const fontSet = ({ font, size, bold, italic, underline, color }) => given({ name: font, size, bold, italic, color, underline: underline === undefined ? undefined : underline ? 'Single' : 'None' });

/** @param {Record<string, unknown>} properties */
const given = properties => Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

/**
 * Makes the edits of fixes in the open paper, all or none: every place is found and compared before anything is touched. Each call that writes is a step of
 * Undo, and no Word lets an add-in join them; so there are as few as can be.
 * @param {Wire.Edit[]} edits
 * @returns how many steps of Undo, and what the paper was where Word can be told to go back to it
 */
export const applyEdits = edits => batch('sửa văn bản', async context => {
  const { body } = context.document, list = body.paragraphs.load('text'), before = can('undo') && 'undo' in context.document ? body.getOoxml() : null;
  await context.sync();
  const places = fewer(edits).map(edit => {
    const paragraph = edit.story === 'main' ? list.items[edit.paragraph - 1] : undefined;
    const whole = edit.kind === 'removeParagraph' ? edit.text : 'whole' in edit ? edit.whole : undefined;
    if (!paragraph || (whole !== undefined && plain(paragraph.text) !== plain(whole))) throw differs();
    const hit = hitOf(paragraph, edit);
    hit.found?.load('items');
    return { edit, paragraph, hit };
  });
  await context.sync();
  const ready = places.map(({ edit, paragraph, hit: { found, index, count, where } }) => {
    if (found && found.items.length !== count) throw differs();
    return { edit, paragraph, where, range: found?.items[index] ?? paragraph };
  });
  return { before: before && bodyOf(before.value), steps: ready.reduce((sum, { edit, paragraph, range, where }) => sum + make(edit, paragraph, range, where), 0) };
});

/** Goes back to what the paper was, step by step and never past it. @param {Awaited<ReturnType<typeof applyEdits>>} made */
export const undoEdits = ({ steps, before }) => batch('quay lại', async context => {
  for (let left = steps; left > 0; left--) {
    context.document.undo(1);
    const now = context.document.body.getOoxml();
    await context.sync();
    if (bodyOf(now.value) === before) return;
  }
}, limits.open);

/** The text's own XML, without the marks that Word sets at will. @param {string} xml */
const bodyOf = xml => (/<w:body>.*<\/w:body>/s.exec(xml)?.[0] ?? '').replace(/ w\d*:(rsid\w*|paraId|textId)="\w*"|<w:(proofErr|lastRenderedPageBreak)[^>]*>/g, '');

/** The same with fewer steps: what is set on a paragraph in one go, and on pieces that touch each other. @param {Wire.Edit[]} edits */
function fewer(edits) {
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

const differs = () => new Fault(CHANGED, { hint: 'Chưa sửa gì. Bấm Kiểm tra lại rồi sửa.' });

/**
 * Looks for the piece that an edit speaks of. The floor has no offsets: by its words, and how often they stand before it.
 * @param {Word.Paragraph} paragraph @param {Wire.Edit} edit
 * @returns {{ found?: Word.RangeCollection, index: number, count: number, where: 'Replace' | 'Start' | 'End' }}  nothing found: the paragraph itself
 */
function hitOf(paragraph, edit) {
  const whole = { index: 0, count: 0, where: /** @type {const} */ ('Replace') };
  if (edit.kind !== 'replaceText' && edit.kind !== 'formatText') return whole;
  const text = paragraph.text.replace(/\u000b/g, '\n'), { start, length, text: piece } = edit;
  if (text.slice(start, start + length).normalize('NFC') !== piece.normalize('NFC')) throw differs();
  if (start === 0 && length === text.length && length > 0 && edit.kind === 'formatText') return whole;
  if (length === 0 && (start === 0 || start >= text.length)) return { ...whole, where: start === 0 ? 'Start' : 'End' };
  // What is put in goes behind the words before it.
  const words = length > 0 ? piece : text.slice(Math.max(0, start - 40), start), at = length > 0 ? start : start - words.length;
  if (words.length > 240) throw new Fault('Chỗ sửa quá dài để sửa ngay trong văn bản.', { hint: 'Dùng nút sửa ra văn bản mới.' });
  let index = 0, count = 0;
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length)) {
    if (i < at) index++;
    count++;
  }
  // In Word's search ^ begins a code.
  const searched = words.replace(/\^/g, '^^').replace(/\n/g, '^l').replace(/\t/g, '^t');
  return { found: paragraph.search(searched, { matchCase: true }), index, count, where: length === 0 ? 'End' : 'Replace' };
}

/**
 * @param {Wire.Edit} edit @param {Word.Paragraph} paragraph @param {Word.Range | Word.Paragraph} range @param {'Replace' | 'Start' | 'End'} where
 * @returns {number}  how many calls write
 */
function make(edit, paragraph, range, where) {
  switch (edit.kind) {
    case 'formatText': return set(range.font, fontSet(edit));
    case 'formatParagraph': return set(paragraph, paragraphSet(edit));
    case 'insertParagraph': return 1 + dress(paragraph.insertParagraph(edit.with, edit.side === 'before' ? 'Before' : 'After'), edit);
    case 'removeParagraph':
      paragraph.delete();
      return 1;
    case 'replaceText':
      if (edit.with === '' && where === 'Replace') range.delete();
      else range.insertText(edit.with, /** @type {'Replace'} */ (where));
      return 1;
  }
}

/** @param {Word.Paragraph} paragraph @param {Wire.ParagraphChange & Wire.FontChange} change */
const dress = (paragraph, change) => set(paragraph, paragraphSet(change)) + set(paragraph.font, fontSet(change));

/** Sets properties, one call each. @param {{ set(properties: object): void }} target @param {object} properties */
function set(target, properties) {
  target.set(properties);
  return Object.keys(properties).length;
}

// --- Data of a paper ---

/** @param {string} namespace */
async function partOf(namespace) {
  const parts = await common('đọc dữ liệu của văn bản', done => Office.context.document.customXmlParts.getByNamespaceAsync(namespace, done));
  return parts[0];
}

export const FILLABLE = 'Chỉ điền được văn bản soạn từ mẫu và chưa phát hành. Với văn bản khác, dùng Văn bản mới, hoặc mở tệp trong bàn soạn thảo rồi Đưa vào biểu mẫu.';

/** The record that a paper carries, as XML; nothing in a paper that was not drafted from a template. */
export async function recordXml() {
  const part = await partOf(RECORD);
  return part ? common('đọc dữ liệu của văn bản', done => part.getXmlAsync(done)) : null;
}

/**
 * Writes the printed strings into the paper: into the texts of its own part, which the bound controls follow, or by tags where that part was lost.
 * @param {Wire.HeaderField[]} fields @param {string | null} record  the record's new part
 * @returns titles of fields that have no place in this paper
 */
export async function fillHeader(fields, record) {
  const part = await partOf(HEADER);
  const unplaced = part ? await fillPart(part, fields) : await fillControls(fields);
  const kept = record && await partOf(RECORD);
  if (kept && record) {
    const [root] = await nodes(kept, '/*');
    if (root) await common('ghi dữ liệu', done => root.setXmlAsync(record.replace(/^<\?xml[^>]*\?>\s*/, ''), done));
  }
  return unplaced;
}

/** @param {Office.CustomXmlPart} part @param {string} path @returns {Promise<Office.CustomXmlNode[]>} */
const nodes = (part, path) => common('đọc dữ liệu của văn bản', done => part.getNodesAsync(path, done));

/** @param {Office.CustomXmlPart} part @param {Wire.HeaderField[]} fields */
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
    await common('ghi dữ liệu', done => node.setTextAsync(text, done));
  } catch (fault) {
    // Older hosts know elements by their XML alone.
    const xml = `<${key} xmlns="${HEADER}">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</${key}>`;
    await common('ghi dữ liệu', done => node.setXmlAsync(xml, done)).catch(() => { throw fault; });
  }
}

/** @param {Wire.HeaderField[]} fields */
const fillControls = fields => batch('điền văn bản', async context => {
  const sets = fields.map(({ key }) => context.document.contentControls.getByTag(key).load('items'));
  await context.sync();
  const unplaced = fields.filter((_, i) => sets[i]?.items.length === 0).map(f => f.title);
  if (unplaced.length === fields.length) throw new Fault('Văn bản này không có ô nào để điền.', { hint: FILLABLE });
  fields.forEach(({ text }, i) => { for (const control of sets[i]?.items ?? []) control.insertText(text, 'Replace'); });
  return unplaced;
});

// --- Inserting ---

/** Puts text where the cursor is, behind what is selected. @param {string} text */
export const insertText = text => batch('chèn', context => context.document.getSelection().insertText(text, 'End').select('End'));

/** Puts paragraphs behind the one with the cursor. @param {Wire.RecipientLine[]} lines */
export const insertParagraphs = lines => batch('chèn', context => {
  /** @type {Word.Paragraph} */
  let last = context.document.getSelection().paragraphs.getLast();
  for (const line of lines) {
    last = last.insertParagraph(line.text, 'After');
    dress(last, line);
  }
  last.select('End');
});

/** Puts the content of a paper, such as the table of an annex, behind the selection. @param {string} base64 */
export const insertPaper = base64 => batch('chèn bảng', context => void context.document.getSelection().insertFileFromBase64(base64, 'End'), limits.open);

/** Puts a footnote at the selection. @param {string} text */
export const insertFootnote = text => batch('chèn chú thích', context => void context.document.getSelection().insertFootnote(text));

// --- Signing in ---

/** Lets an office's person sign in: its provider may not be framed, so in a window of Word's. */
export const signIn = () => told('mở cửa sổ đăng nhập', () => new Promise((done, fail) => {
  Office.context.ui.displayDialogAsync(new URL('../dialog.html', import.meta.url).href, { height: 70, width: 40 }, ({ status, error, value: dialog }) => {
    if (status === Office.AsyncResultStatus.Failed) return fail(error);
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
      dialog.close();
      done(undefined);
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, () => fail(new Fault('Cửa sổ đăng nhập đã đóng.')));
  });
}), limits.signIn);

/** Tells the pane, from the window of signing in. */
export const tellPane = () => Office.context.ui.messageParent('xong');

// --- Opening with the paper ---

/** Whether this paper opens the pane by itself. */
export const opensItself = () => Office.context.document.settings.get(AUTO_OPEN) === true;

/** Lets this paper open the pane by itself, or no longer. @param {boolean} wanted */
export async function setOpensItself(wanted) {
  const { settings } = Office.context.document;
  if (wanted) settings.set(AUTO_OPEN, true);
  else settings.remove(AUTO_OPEN);
  await common('ghi thiết đặt', done => settings.saveAsync(done));
}
