// One draft is open in one window: a second one that wrote the same draft would write over the first.
import { keyOf } from './store.js';

let held = '', release = () => {};

/**
 * Holds a draft for this window, and lets go of the one before.
 * @param {string} id
 * @returns {Promise<boolean>}  false while another window has it
 */
export async function hold(id) {
  if (id === held || !('locks' in navigator)) return true;
  return new Promise(done => {
    // A page that is being reloaded lets go a moment after the new one has begun.
    navigator.locks.request(keyOf(id), { signal: AbortSignal.timeout(500) }, () => new Promise(free => {
      release();
      [held, release] = [id, () => free(undefined)];
      done(true);
    })).catch(() => done(false));
  });
}
