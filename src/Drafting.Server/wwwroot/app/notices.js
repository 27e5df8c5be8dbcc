// What is said beside the work: progress, faults, and what can be undone.
import { button, fill, h, later } from './dom.js';
import { Fault } from './api.js';
import { problemList, sentence } from './problems.js';

/** The work that speaks in an element: the last that began. @type {WeakMap<Element, AbortController>} */
const speakers = new WeakMap();

/**
 * Runs a call: says so after a second, with a button that stops it, and shows its fault; then it gives nothing.
 * @template T
 * @param {Element} host  an empty element that is there for this @param {string} label @param {Wire.Work<T>} work
 */
export async function run(host, label, work) {
  const stop = new AbortController();
  speakers.set(host, stop);
  /** @param {...import('./dom.js').Child} said */
  const say = (...said) => { if (speakers.get(host) === stop) fill(host, ...said); };
  say();
  const slow = setTimeout(() => say(h('div.busy', { role: 'status' },
    h('progress', { 'aria-label': label }), h('span', `${label}…`), button('Dừng', () => stop.abort()))), 1000);
  try {
    const answer = await work(stop.signal).finally(() => clearTimeout(slow));
    say();
    return answer;
  } catch (fault) {
    say(stop.signal.aborted ? h('p', { role: 'status' }, `Đã dừng: ${label.toLowerCase()}.`) : faultBox(fault, `Không ${label.replace('Đang ', '')} được.`));
    return undefined;
  }
}

/** @param {unknown} fault @param {string} [title] */
export function faultBox(fault, title) {
  if (!(fault instanceof Fault)) throw fault;
  // A finding says it with its place.
  const told = fault.diagnostics.some(d => d.message === fault.message);
  return h('div.fault', { role: 'alert' },
    (!told || title) && h('p', h('strong', told ? title : fault.message)),
    !told && fault.hint && h('p', sentence(fault.hint)),
    fault.signIn && h('p', h('a', { href: `${fault.signIn}?ve=${encodeURIComponent(location.pathname)}` }, 'Đăng nhập')),
    fault.diagnostics.length > 0 && problemList(fault.diagnostics));
}

const toasts = h('div.toasts', { role: 'status' });

/** Says what was done, and offers to take it back. @param {string} text @param {() => void} [undo] */
export function toast(text, undo) {
  if (!toasts.isConnected) document.body.append(toasts);
  // Long enough for a slow reader, and as long as a hand or the keyboard is on it.
  const wait = later(undo ? 20_000 : 8_000, () => box.remove());
  const box = h('div.toast', { onmouseenter: wait.stop, onmouseleave: wait, onfocusin: wait.stop, onfocusout: wait },
    h('span', text),
    undo && button('Hoàn tác', () => { wait.now(); undo(); }),
    button('×', wait.now, { 'aria-label': 'Đóng thông báo', class: 'small' }));
  toasts.append(box);
  while (toasts.childElementCount > 3) toasts.firstElementChild?.remove();
  wait();
}
