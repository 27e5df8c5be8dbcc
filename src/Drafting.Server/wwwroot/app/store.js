// Drafts in this browser: what is typed outlives a reload and a closed window, and never leaves the machine.

const OPEN = 'soan-thao.dang-mo';

/** @param {string} key @param {any} otherwise */
export function read(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a value; false where the browser has no room or forbids it. @param {string} key @param {unknown} value */
export function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} id */
export const keyOf = id => `soan-thao.ban.${id}`;

/** @param {string} id @returns {Wire.Data} */
export const load = id => read(keyOf(id), {});

/** @param {string} id @param {Wire.Data} data */
export const save = (id, data) => write(keyOf(id), data);

export const opened = () => /** @type {Wire.Opened} */ (read(OPEN, { drafts: {} }));

/** @param {string} template @param {string} id */
export const remember = (template, id) => write(OPEN, { template, drafts: { ...opened().drafts, [template]: id } });

export const newId = () => crypto.randomUUID();
