// The desk: four screens behind four addresses; a screen is made when it is first needed and keeps what stands in it.
import './token.js';
import { draftScreen } from './draft.js';
import { checkScreen } from './check.js';
import { mergeScreen } from './merge.js';
import { rulesScreen } from './rules.js';
import { fill } from './dom.js';
import { guardDrops } from './drops.js';

/** @typedef {{ element: HTMLElement, open?: (rest: string) => void }} Screen */

const TITLE = 'Bàn soạn thảo';
const main = /** @type {HTMLElement} */ (document.getElementById('ban'));

const makers = /** @type {Record<string, () => Screen>} */ ({
  'soan-thao': draftScreen,
  'kiem-tra': () => checkScreen({ toForm }),
  'phu-luc': mergeScreen,
  'quy-dinh': rulesScreen,
});

/** @type {Map<string, Screen>} */
const made = new Map();

/** @param {string} key */
function screen(key) {
  const found = made.get(key) ?? /** @type {() => Screen} */ (makers[key])();
  made.set(key, found);
  return found;
}

/**
 * Opens a record in the form.
 * @param {string} template @param {Wire.Data} data @param {Wire.Diagnostic[]} remarks
 */
function toForm(template, data, remarks) {
  const form = /** @type {ReturnType<typeof draftScreen>} */ (screen('soan-thao'));
  location.hash = '#soan-thao';
  void form.take(template, data, remarks);
}

function show() {
  const [key = '', ...rest] = location.hash.slice(1).split('/');
  const at = key in makers ? key : 'soan-thao';
  const now = screen(at);
  if (main.firstElementChild !== now.element) {
    const first = !main.firstElementChild;
    fill(main, now.element);
    if (!first) {
      scrollTo(0, 0);
      now.element.querySelector('h1')?.focus();
    }
  }
  now.open?.(rest.join('/'));
  for (const link of document.querySelectorAll('nav a')) {
    const here = link.getAttribute('href') === `#${at}`;
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    if (here) document.title = at === 'soan-thao' ? TITLE : `${link.textContent} · ${TITLE}`;
  }
}

// The part behind "#" names screens, so this link moves the keyboard itself.
document.querySelector('.skip')?.addEventListener('click', e => {
  e.preventDefault();
  main.focus();
});
addEventListener('hashchange', show);
guardDrops();
show();
