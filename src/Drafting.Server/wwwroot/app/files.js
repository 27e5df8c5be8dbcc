// Files that a person gives: chosen, or dropped on the page.
import { h, newId } from './dom.js';
import { toast } from './notices.js';

/**
 * A place to drop files on, or to choose them.
 * @param {object} given
 * @param {string} given.label
 * @param {string} [given.help]
 * @param {string} given.accept  endings, as ".docx,.txt"
 * @param {boolean} [given.multiple]
 * @param {(files: File[]) => void} given.take
 * @param {(names: string) => void} [given.refused]
 */
export function dropZone({ label, help = '', accept, multiple = false, take, refused }) {
  const id = newId(), helpId = newId();
  const input = h('input', { type: 'file', class: 'hidden', id, accept, multiple, 'aria-describedby': helpId, onchange: () => {
    sort([...(input.files ?? [])]);
    // The same file can be chosen again once it was mended.
    input.value = '';
  } });

  /** @param {File[]} files */
  function sort(files) {
    const fits = files.filter(f => accept.split(',').some(ending => f.name.toLowerCase().endsWith(ending)));
    const others = files.filter(f => !fits.includes(f));
    if (others.length > 0) refused?.(others.map(f => f.name).join(', '));
    if (fits.length > 0) take(multiple ? fits : fits.slice(0, 1));
    if (!multiple && fits.length > 1) toast(`Mỗi lần một tệp: đã lấy ${fits[0]?.name}.`);
  }

  const zone = h('div', { class: 'drop' },
    input, h('label', { for: id }, label), h('p', { class: 'help', id: helpId }, help));
  zone.addEventListener('dragover', e => {
    e.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', e => {
    e.preventDefault();
    zone.classList.remove('over');
    e.stopPropagation();
    sort([...(e.dataTransfer?.files ?? [])]);
  });
  zone.addEventListener('drafting:files', e => sort(/** @type {CustomEvent<File[]>} */ (e).detail));
  return zone;
}

/** A file that misses the places does not replace the page: it goes to the first place that takes its kind, else to the first one, which says what it takes. */
export function guardDrops() {
  addEventListener('dragover', e => e.preventDefault());
  addEventListener('drop', e => {
    e.preventDefault();
    const files = [...(e.dataTransfer?.files ?? [])];
    const inputs = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('.drop input')]);
    const fitting = inputs.find(i => i.accept.split(',').some(ending => files[0]?.name.toLowerCase().endsWith(ending))) ?? inputs[0];
    if (files.length > 0) fitting?.closest('.drop')?.dispatchEvent(new CustomEvent('drafting:files', { detail: files }));
  });
}

/**
 * Asks before the page goes while there is something that only it has.
 * @param {() => boolean} holds
 */
export function guardLeaving(holds) {
  addEventListener('beforeunload', e => { if (holds()) e.preventDefault(); });
}
