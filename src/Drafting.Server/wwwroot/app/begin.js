// How a screen begins: what could not be fetched is asked for again, by a button or with the address of a server that was started anew.
import { button } from './dom.js';
import { run } from './notices.js';

/**
 * Runs a call that nothing on the page would repeat.
 * @template T
 * @param {Element} host @param {string} label @param {Wire.Work<T>} work @param {() => void} again
 * @returns {Promise<T | undefined>}  nothing where it failed or was stopped
 */
export async function begin(host, label, work, again) {
  const answer = await run(host, label, work);
  if (answer !== undefined || host.childElementCount === 0) return answer;
  const retry = button('Thử lại', again);
  host.append(retry);
  addEventListener('drafting:token', () => { if (retry.isConnected) again(); }, { once: true });
  return undefined;
}
