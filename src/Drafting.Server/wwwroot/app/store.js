// Drafts in this browser: what is typed outlives a reload and a closed window, and never leaves the machine.

/** @typedef {import('./wire.js').Data} Data */

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} template
 * @property {string} title
 * @property {number} at  when it was last changed
 */

const INDEX = 'soan-thao.danh-muc', OPEN = 'soan-thao.dang-mo', DRAFT = 'soan-thao.ban.';

/** @param {string} key @param {any} otherwise */
function read(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? otherwise;
  } catch {
    return otherwise;
  }
}

/**
 * Keeps a value.
 * @param {string} key @param {unknown} value
 * @returns {boolean}  false where the browser has no room or forbids it
 */
function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** All drafts, the newest first. */
export const drafts = () => /** @type {Entry[]} */ (read(INDEX, [])).sort((a, b) => b.at - a.at);

/** Where a draft is kept. @param {string} id */
export const keyOf = id => DRAFT + id;

/** @param {string} id @returns {Data} */
export const load = id => read(keyOf(id), {});

/**
 * Keeps a draft.
 * @param {string} id @param {string} template @param {Data} data
 */
export function save(id, template, data) {
  const others = drafts().filter(d => d.id !== id);
  return write(keyOf(id), data) && write(INDEX, [{ id, template, title: titleOf(data), at: Date.now() }, ...others]);
}

/** @param {string} id */
export function remove(id) {
  write(INDEX, drafts().filter(d => d.id !== id));
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept, so nothing stays.
  }
}

/** The template that was last at work, and the draft that is open of each template. */
export const opened = () => /** @type {{ template?: string, drafts: Record<string, string> }} */ (read(OPEN, { drafts: {} }));

/** @param {string} template @param {string} id */
export const remember = (template, id) => write(OPEN, { template, drafts: { ...opened().drafts, [template]: id } });

/** An id that no other draft has. */
export const newId = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

/** @param {Data} data */
function titleOf(data) {
  const subject = data.trich_yeu ?? data.hinh_thuc;
  return typeof subject === 'string' && subject.trim() ? subject.trim().split('\n')[0]?.slice(0, 80) ?? '' : 'Chưa có trích yếu';
}
