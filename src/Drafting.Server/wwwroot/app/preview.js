// The pages of a paper, to scale.
import { fill, h } from './dom.js';

export function preview() {
  const pages = h('div', { class: 'pages' });
  const element = h('section', { class: 'preview', 'aria-label': 'Xem trước' }, h('h2', {}, 'Xem trước'), pages);
  return {
    element,
    clear: () => fill(pages),
    /** @param {any} sketch */
    show(sketch) {
      pages.classList.toggle('stale', !sketch);
      if (sketch) fill(pages);
    },
  };
}
