// Drafts in this browser: what is typed outlives a reload and a closed window, and never leaves the machine.

/** @typedef {import('./wire.js').Data} Data */

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} template
 * @property {string} title
 * @property {number} at  when it was last changed
 */

const ENTRY = 'soan-thao.muc.', OPEN = 'soan-thao.dang-mo', DRAFT = 'soan-thao.ban.';

/** @param {string} key @param {any} otherwise @param {'localStorage' | 'sessionStorage'} [where] */
export function read(key, otherwise, where = 'localStorage') {
  try {
    return JSON.parse(window[where].getItem(key) ?? 'null') ?? otherwise;
  } catch {
    return otherwise;
  }
}

/**
 * Keeps a value.
 * @param {string} key @param {unknown} value @param {'localStorage' | 'sessionStorage'} [where]
 * @returns {boolean}  false where the browser has no room or forbids it
 */
export function write(key, value, where = 'localStorage') {
  try {
    window[where].setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** All drafts, the newest first. Each has an entry of its own, so that two windows never write over each other's. */
export const drafts = () => /** @type {Entry[]} */ (kept().filter(k => k.startsWith(ENTRY)).map(k => read(k, null)).filter(Boolean)).sort((a, b) => b.at - a.at);

function kept() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Where a draft is kept. @param {string} id */
export const keyOf = id => DRAFT + id;

/** @param {string} id @returns {Data} */
export const load = id => read(keyOf(id), {});

/**
 * Keeps a draft.
 * @param {string} id @param {string} template @param {Data} data
 */
export const save = (id, template, data) => write(keyOf(id), data) && write(ENTRY + id, { id, template, title: titleOf(data), at: Date.now() });

/** @param {string} id */
export function remove(id) {
  try {
    localStorage.removeItem(ENTRY + id);
    localStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept, so nothing stays.
  }
}

/** The template that was last at work, and the draft that is open of each template: in this window, else in any. */
export const opened = () => /** @type {{ template?: string, drafts: Record<string, string> }} */ (read(OPEN, read(OPEN, { drafts: {} }), 'sessionStorage'));

/** @param {string} template @param {string} id */
export function remember(template, id) {
  const now = { template, drafts: { ...opened().drafts, [template]: id } };
  write(OPEN, now);
  write(OPEN, now, 'sessionStorage');
}

/** An id that no other draft has. */
export const newId = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

/** @param {Data} data */
function titleOf(data) {
  const subject = data.trich_yeu ?? data.hinh_thuc;
  return typeof subject === 'string' && subject.trim() ? subject.trim().split('\n')[0]?.slice(0, 80) ?? '' : 'Chưa có trích yếu';
}
