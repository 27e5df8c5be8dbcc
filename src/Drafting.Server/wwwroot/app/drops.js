// What the desk does with files that miss their place, and with a page that goes while it holds something.

/** A file that misses the places does not replace the page: it goes to the first place that takes its kind, else to the first one, which says what it takes. */
export function guardDrops() {
  addEventListener('dragover', e => e.preventDefault());
  addEventListener('drop', e => {
    // One that hit its place is taken there.
    if (e.defaultPrevented) return;
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
