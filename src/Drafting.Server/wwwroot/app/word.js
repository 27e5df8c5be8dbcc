// Word: the only file that names it. Everything else speaks of papers, paragraphs and fields, and hears of trouble in sentences.
// The floor is WordApi 1.3 with the Common API (Office LTSC 2021); what stands above it is asked for first.
import { Fault } from './api.js';
import { fewer, find, fontSet, moved, paragraphSet, pick, plain } from './edits.js';

/** How long each kind of call may take, in milliseconds. */
export const limits = { load: 15_000, call: 20_000, slice: 15_000, open: 40_000, signIn: 600_000 };

/** The floor, and what stands above it. */
const STEPS = /** @type {const} */ ({ floor: ['WordApi', '1.3'], footnote: ['WordApi', '1.5'], undo: ['WordApiDesktop', '1.4'] });

/** @param {keyof typeof STEPS} step */
export const can = step => Office.context.requirements.isSetSupported(STEPS[step][0], STEPS[step][1]);

export const NO_FOOTNOTES = 'Bản Word này chưa cho bổ trợ chèn chú thích (cần Word 2024 hoặc Microsoft 365). Dùng thẻ Tham chiếu, nút Chèn cước chú của Word.';

export const DESK = 'Vẫn dùng được bàn soạn thảo trong trình duyệt.';

export async function library() {
  const until = Date.now() + limits.load;
  while (typeof Office === 'undefined' || !Office.onReady) {
    if (Date.now() > until) throw new Fault('Chưa tải được thư viện office.js của Microsoft.', { hint: 'Máy không tới được địa chỉ thư viện. Người quản trị có thể đặt một bản sao trong mạng nội bộ (xem manifest/README.md). ' + DESK });
    await new Promise(done => setTimeout(done, 25));
  }
  return told('mở ngăn này', () => Office.onReady(), limits.load);
}

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

/** One call of the Common API. @param {string} doing @param {(done: (result: Office.AsyncResult<any>) => void) => void} start @returns {Promise<any>} */
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

/** @param {Wire.Diagnostic} finding */
export const goTo = ({ location: { story = 'main', paragraph = 0 }, quote }) => batch('đi tới chỗ này', async context => {
  if (!paragraph) throw new Fault('Điều này nói về cả văn bản, không về một chỗ.');
  const margin = /^(?:header|footer)/.exec(story)?.[0];
  if (story !== 'main' && !margin) throw new Fault(`Chỗ này nằm trong ${/^foot|^end/.test(story) ? 'chú thích' : 'khung chữ'}; Word không cho bổ trợ đi tới đó.`, { hint: quote ? `Tìm bằng Ctrl+F: “${plain(quote).slice(0, 60)}”` : '' });
  const bodies = margin ? /** @type {const} */ (['Primary', 'FirstPage', 'EvenPages']).map(type => context.document.sections.getFirst()[margin === 'header' ? 'getHeader' : 'getFooter'](type)) : [context.document.body];
  const lists = bodies.map(body => body.paragraphs.load('text'));
  await context.sync();
  const found = lists.map(list => pick(list.items, paragraph, quote)).find(Boolean);
  if (!found) throw moved();
  found.select();
});

// --- Mending in place ---

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
    const paragraph = edit.story === 'main' ? list.items[edit.paragraph - 1] : undefined, place = paragraph && find(paragraph.text, edit);
    if (!place) throw moved();
    return { edit, paragraph, place, hits: place.words ? paragraph.search(place.words, { matchCase: true }).load('items') : undefined };
  });
  await context.sync();
  if (places.some(({ place, hits }) => hits && hits.items.length !== place.count)) throw moved();
  const steps = places.map(({ edit, paragraph, place, hits }) => make(edit, paragraph, hits?.items[place.index ?? 0] ?? paragraph, place.where));
  return { before: before && bodyOf(before.value), steps: steps.reduce((sum, calls) => sum + calls, 0) };
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

/** Makes an edit, and tells how many calls write. @param {Wire.Edit} edit @param {Word.Paragraph} paragraph @param {Word.Range | Word.Paragraph} range @param {Wire.Found['where']} where */
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

/** Sets properties, each a call. @param {{ set(properties: object): void }} target @param {object} properties */
function set(target, properties) {
  target.set(properties);
  return Object.keys(properties).length;
}

// --- Data of a paper ---

const HEADER = 'urn:drafting:header:1', RECORD = 'urn:drafting:record:1';

const reading = common.bind(null, 'đọc dữ liệu của văn bản'), writing = common.bind(null, 'ghi dữ liệu');

/** @param {string} namespace @returns {Promise<Office.CustomXmlPart | undefined>} */
const partOf = namespace => reading(done => Office.context.document.customXmlParts.getByNamespaceAsync(namespace, done)).then(parts => parts[0]);

/** @param {Office.CustomXmlPart | undefined} part @param {string} path @returns {Promise<Office.CustomXmlNode[]>} */
const nodes = async (part, path) => (part ? reading(done => part.getNodesAsync(path, done)) : []);

export const FILLABLE = 'Chỉ điền được văn bản soạn từ mẫu và chưa phát hành. Với văn bản khác, dùng Văn bản mới, hoặc mở tệp trong bàn soạn thảo rồi Đưa vào biểu mẫu.';

/** The record that a paper carries, as XML; nothing in a paper that was not drafted from a template. */
export const recordXml = () => partOf(RECORD).then(part => part && reading(done => part.getXmlAsync(done)));

/**
 * Writes the printed strings into the paper: into the texts of its own part, which the bound controls follow, or by tags where that part was lost.
 * @param {Wire.HeaderField[]} fields @param {string | null} record  the record's new part
 * @returns titles of fields that have no place in this paper
 */
export async function fillHeader(fields, record) {
  const part = await partOf(HEADER), unplaced = part ? await fillPart(part, fields) : await fillControls(fields);
  if (record) {
    const [root] = await nodes(await partOf(RECORD), '/*');
    if (root) await writing(done => root.setXmlAsync(record.replace(/^<\?xml[^>]*\?>\s*/, ''), done));
  }
  return unplaced;
}

/** @param {Office.CustomXmlPart} part @param {Wire.HeaderField[]} fields */
async function fillPart(part, fields) {
  const own = new Map((await nodes(part, '/*/*')).map(node => [node.baseName, node])), unplaced = [];
  for (const { key, title, text } of fields) {
    const node = own.get(key);
    if (!node) unplaced.push(title);
    // Older hosts know elements by their XML alone.
    else await writing(done => node.setTextAsync(text, done)).catch(fault => {
      const xml = `<${key} xmlns="${HEADER}">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</${key}>`;
      return writing(done => node.setXmlAsync(xml, done)).catch(() => { throw fault; });
    });
  }
  return unplaced;
}

/** @param {Wire.HeaderField[]} fields */
const fillControls = fields => batch('điền văn bản', async context => {
  const sets = fields.map(({ key }) => context.document.contentControls.getByTag(key).load('items'));
  await context.sync();
  const unplaced = fields.filter((_, i) => sets[i]?.items.length === 0).map(f => f.title);
  if (unplaced.length === fields.length) throw new Fault('Văn bản này không có ô nào để điền.', { hint: FILLABLE });
  fields.forEach(({ text }, i) => sets[i]?.items.forEach(control => control.insertText(text, 'Replace')));
  return unplaced;
});

// --- Inserting ---

/** @param {string} doing @param {(selection: Word.Range) => unknown} put */
const insert = (doing, put, time = limits.call) => batch(doing, context => void put(context.document.getSelection()), time);

/** Puts text behind what is selected. @param {string} text */
export const insertText = text => insert('chèn', at => at.insertText(text, 'End').select('End'));

/** Puts paragraphs behind the one with the cursor. @param {Wire.RecipientLine[]} lines */
export const insertParagraphs = lines => insert('chèn', at => lines.reduce((above, line) => {
  const paragraph = above.insertParagraph(line.text, 'After');
  dress(paragraph, line);
  return paragraph;
}, at.paragraphs.getLast()).select('End'));

/** Puts a paper's content behind it. @param {string} base64 */
export const insertPaper = base64 => insert('chèn bảng', at => at.insertFileFromBase64(base64, 'End'), limits.open);

/** @param {string} text */
export const insertFootnote = text => insert('chèn chú thích', at => at.insertFootnote(text));

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

/** The setting by which Word opens the pane with a paper. */
const AUTO_OPEN = 'Office.AutoShowTaskpaneWithDocument';

export const opensItself = () => Office.context.document.settings.get(AUTO_OPEN) === true;

/** @param {boolean} wanted */
export function setOpensItself(wanted) {
  const { settings } = Office.context.document;
  if (wanted) settings.set(AUTO_OPEN, true);
  else settings.remove(AUTO_OPEN);
  return common('ghi thiết đặt', done => settings.saveAsync(done));
}
