// The pane in Word: four screens, one for each button of the tab. It is there before Word has answered; what needs Word waits for it.
import { call, useToken } from './api.js';
import { button, fill, h, newId } from './dom.js';
import { faultBox, run } from './notices.js';
import { ready } from './word.js';

/** @typedef {{ element: HTMLElement, open?: () => void }} Screen */
/** @typedef {{ word: Promise<void> }} Given */

const SCREENS = /** @type {Record<string, { name: string, make: () => Promise<(given: Given) => Screen> }>} */ ({
  'kiem-tra': { name: 'Kiểm tra', make: async () => (await import('./pane-check.js')).checkPane },
  'van-ban-moi': { name: 'Văn bản mới', make: async () => (await import('./pane-new.js')).newPane },
  'dien': { name: 'Điền', make: async () => (await import('./pane-fill.js')).fillPane },
  'chen': { name: 'Chèn', make: async () => (await import('./pane-insert.js')).insertPane },
});

/** Where the code is kept: a new pane opens with every paper, and the session of the browser ends with it. */
const KEY = 'soan-thao.ma';

const main = /** @type {HTMLElement} */ (document.getElementById('ngan'));
const bar = /** @type {HTMLElement} */ (document.getElementById('viec'));
const word = ready();
word.catch(fault => main.before(faultBox(fault)));

/** @type {Map<string, Screen>} */
const made = new Map();
let at = '';

const buttons = Object.entries(SCREENS).map(([key, { name }]) => ({ key, element: button(name, () => void show(key)) }));
fill(bar, buttons.map(b => b.element));

/** @param {string} key */
async function show(key) {
  at = key;
  for (const b of buttons) {
    if (b.key === key) b.element.setAttribute('aria-current', 'page');
    else b.element.removeAttribute('aria-current');
  }
  const screen = made.get(key) ?? (await /** @type {{ make: () => Promise<(given: Given) => Screen> }} */ (SCREENS[key]).make())({ word });
  made.set(key, screen);
  if (at !== key) return;
  fill(main, screen.element);
  screen.open?.();
}

/** @param {string | null} kept */
function begin(kept) {
  if (kept) useToken(kept);
  const wanted = new URLSearchParams(location.search).get('man') ?? '';
  void show(at || (wanted in SCREENS ? wanted : 'kiem-tra'));
}

// The server did not know the code: it was started anew, or the pane has never had one.
addEventListener('drafting:unknown', () => {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then there was none.
  }
  pair();
});

/** Asks for the code once; a service of an office, where users sign in, never asks. */
function pair() {
  if (main.querySelector('form')) return;
  made.clear();
  const id = newId(), status = h('div', { class: 'status' });
  const input = h('input', { id, autocomplete: 'off', spellcheck: 'false', required: true });
  fill(main, h('form', { class: 'screen', onsubmit: (/** @type {Event} */ e) => { e.preventDefault(); void take(); } },
    h('h1', { tabindex: -1 }, 'Nối với máy chủ soạn thảo'),
    h('p', {}, 'Máy chủ in ra địa chỉ có phần #ma=… khi khởi động. Dán cả địa chỉ, hoặc riêng phần sau #ma=, vào đây; ngăn này nhớ tới khi máy chủ khởi động lại.'),
    h('div', { class: 'field' }, h('label', { for: id }, 'Mã truy nhập'), input),
    h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary' }, 'Nối')), status));
  input.focus();

  async function take() {
    const code = /#ma=([\w-]+)/.exec(input.value)?.[1] ?? input.value.trim();
    useToken(code);
    if (!await run(status, 'Đang nối', signal => call('templates', { signal }))) return;
    try {
      localStorage.setItem(KEY, code);
    } catch {
      // Then it is asked for again next time.
    }
    fill(main);
    begin(null);
  }
}

try {
  begin(localStorage.getItem(KEY));
} catch {
  begin(null);
}
