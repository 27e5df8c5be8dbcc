// The screen "Phụ lục": returned workbooks in, one annex out.
import { h } from './dom.js';

export function mergeScreen() {
  return { element: h('div', { class: 'screen' }, h('h1', { tabindex: -1 }, 'Phụ lục số liệu')) };
}
