// The pane in Word: four screens, one for each button of the tab. It is there before Word has answered; what needs Word waits for it.
import { Fault, call, useToken } from './api.js';
import { button, fill, h, newId } from './dom.js';
import { faultBox, run } from './notices.js';
import { read, write } from './store.js';
import { DESK, ready, signIn } from './word.js';

const SCREENS = {
  'kiem-tra': { name: 'Kiểm tra', load: () => import('./pane-check.js') },
  'van-ban-moi': { name: 'Văn bản mới', load: () => import('./pane-new.js') },
  'dien': { name: 'Điền', load: () => import('./pane-fill.js') },
  'chen': { name: 'Chèn', load: () => import('./pane-insert.js') },
};

/** Where the code is kept: a new pane opens with every paper, and the session of the browser ends with it. */
const KEY = 'soan-thao.ma';

const [bar, main] = /** @type {[HTMLElement, HTMLElement]} */ ([...document.querySelectorAll('nav, main')]), word = ready();
word.catch(fault => main.before(faultBox(fault)));

/** @type {Map<string, HTMLElement>} */
const made = new Map();
let at = '';

const buttons = Object.entries(SCREENS).map(([key, { name, load }]) => {
  const show = async () => {
    at = key;
    for (const b of buttons) b.element.setAttribute('aria-current', b.key === key ? 'page' : 'false');
    if (!made.has(key)) made.set(key, (await load()).screen(word));
    if (at === key) fill(main, made.get(key));
  };
  return { key, show, element: button(name, () => void show()) };
});
fill(bar, buttons.map(b => b.element));

function begin() {
  const wanted = at || new URLSearchParams(location.search).get('man');
  void (buttons.find(b => b.key === wanted) ?? buttons[0])?.show();
}

// The server does not know who asks: it was started anew, the pane is new, or an office's session is over.
addEventListener('drafting:unknown', e => {
  write(KEY, null);
  if (main.querySelector('form')) return;
  // What was typed into a form stays; what never came is asked for anew.
  for (const [key, screen] of made) if (!screen.querySelector('.form')) made.delete(key);
  if (/** @type {CustomEvent<string>} */ (e).detail) {
    ask('Đăng nhập', 'Trang đăng nhập của cơ quan mở ở một cửa sổ riêng; xong thì ngăn này làm tiếp.', async () => {
      await word;
      await signIn();
      await call('templates').catch(fault => {
        throw fault.status === 401 ? new Fault('Đã đăng nhập, nhưng Word không giữ phiên đó cho ngăn này.', { hint: `Word trên web thường như vậy: mở bằng Word trên máy. ${DESK}` }) : fault;
      });
    });
  } else {
    const id = newId(), input = h('input', { id, autocomplete: 'off', spellcheck: 'false', required: true });
    ask('Nối với máy chủ soạn thảo', 'Máy chủ in ra địa chỉ có phần #ma=… khi khởi động. Dán cả địa chỉ, hoặc riêng phần sau #ma=, vào đây; ngăn này nhớ tới khi máy chủ khởi động lại.', async () => {
      const code = /#ma=([\w-]+)/.exec(input.value)?.[1] ?? input.value.trim();
      useToken(code);
      await call('templates');
      write(KEY, code);
    }, h('div.field', h('label', { for: id }, 'Mã truy nhập'), input));
    input.focus();
  }
});

/** Asks for what lets a person in, in place of the screens. @param {string} title @param {string} help @param {() => Promise<void>} work @param {HTMLElement} [field] */
function ask(title, help, work, field) {
  const status = h('div.status'), name = field ? 'Nối' : title;
  fill(main, h('form.screen', { onsubmit: async e => {
    e.preventDefault();
    if (!await run(status, `Đang ${name.toLowerCase()}`, () => work().then(() => true))) return;
    fill(main);
    dispatchEvent(new Event('drafting:token'));
    begin();
  } }, h('h1', title), h('p', help), field, h('div.buttons', h('button.primary', name)), status));
}

useToken(read(KEY, null));
begin();
