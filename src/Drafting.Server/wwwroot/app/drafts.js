// The desk's list of drafts: of one template there may be many, and a person tells them by what stands in them.
import * as store from './store.js';

/** @typedef {{ id: string, template: string, title: string, at: number }} Entry  at: when it was last changed */

const INDEX = 'soan-thao.danh-muc';

/** All drafts, the newest first. */
export const drafts = () => /** @type {Entry[]} */ (store.read(INDEX, [])).sort((a, b) => b.at - a.at);

/** @param {string} id */
const others = id => drafts().filter(d => d.id !== id);

/**
 * Keeps a draft.
 * @param {string} id @param {string} template @param {Wire.Data} data
 * @returns {boolean}  false where the browser has no room or forbids it
 */
export const save = (id, template, data) => store.save(id, data) && store.write(INDEX, [{ id, template, title: titleOf(data), at: Date.now() }, ...others(id)]);

/** @param {string} id */
export function remove(id) {
  store.write(INDEX, others(id));
  try {
    localStorage.removeItem(store.keyOf(id));
  } catch {
    // Nothing was kept, so nothing stays.
  }
}

/** @param {Wire.Data} data */
function titleOf(data) {
  const subject = data.trich_yeu ?? data.hinh_thuc, title = typeof subject === 'string' ? subject.trim().split('\n')[0] : '';
  return title?.slice(0, 80) || 'Chưa có trích yếu';
}
