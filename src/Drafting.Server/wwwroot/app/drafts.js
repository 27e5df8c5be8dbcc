// The desk's list of drafts: of one template there may be many, and a person tells them by what stands in them.
import * as store from './store.js';

/** @typedef {{ id: string, template: string, title: string, at: number }} Entry  at: when it was last changed */

const ENTRY = 'soan-thao.muc.', HERE = 'soan-thao.dang-mo';

const DAY = new Intl.DateTimeFormat('vi', { day: '2-digit', month: '2-digit' }), HOUR = new Intl.DateTimeFormat('vi', { hour: '2-digit', minute: '2-digit' });

/** What a draft is called in the list. @param {Entry} entry */
export const shown = ({ title, at }) => `${title} (${HOUR.format(at)}, ${DAY.format(at).replace('-', '/')})`;

/** All drafts, the newest first. Each has an entry of its own, so that two windows never write over each other's. */
export const drafts = () => /** @type {Entry[]} */ (kept().filter(k => k.startsWith(ENTRY)).map(k => store.read(k, null)).filter(Boolean)).sort((a, b) => b.at - a.at);

function kept() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/**
 * Keeps a draft.
 * @param {string} id @param {string} template @param {Wire.Data} data
 * @returns {boolean}  false where the browser has no room or forbids it
 */
export const save = (id, template, data) => store.save(id, data) && store.write(ENTRY + id, { id, template, title: titleOf(data), at: Date.now() });

/** @param {string} id */
export function remove(id) {
  try {
    localStorage.removeItem(ENTRY + id);
    localStorage.removeItem(store.keyOf(id));
  } catch {
    // Nothing was kept, so nothing stays.
  }
}

/** The template that was last at work, and the draft that is open of each template: in this window, else in any. */
export function opened() {
  try {
    return /** @type {Wire.Opened} */ (JSON.parse(sessionStorage.getItem(HERE) ?? 'null') ?? store.opened());
  } catch {
    return store.opened();
  }
}

/** @param {string} template @param {string} id */
export function remember(template, id) {
  store.remember(template, id);
  try {
    sessionStorage.setItem(HERE, JSON.stringify({ template, drafts: { ...opened().drafts, [template]: id } }));
  } catch {
    // This window is like any other then.
  }
}

/** @param {Wire.Data} data */
function titleOf(data) {
  const subject = data.trich_yeu ?? data.hinh_thuc, title = typeof subject === 'string' ? subject.trim().split('\n')[0] : '';
  return title?.slice(0, 80) || 'Chưa có trích yếu';
}
