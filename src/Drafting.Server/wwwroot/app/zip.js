// Several files as one: a .zip whose parts are stored as they are (PKWARE APPNOTE 6.3.3), for workbooks are packed already.

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** @param {Uint8Array} bytes */
function crc(bytes) {
  let c = 0xffffffff;
  for (const b of bytes) c = /** @type {number} */ (TABLE[(c ^ b) & 0xff]) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/**
 * @param {File[]} files
 * @param {string} name
 * @returns {Promise<File>}
 */
export async function zip(files, name) {
  /** @type {BlobPart[]} */
  const parts = [], directory = [];
  let at = 0, size = 0;
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const title = new TextEncoder().encode(file.name);
    // Version 2.0, names in UTF-8, stored, 1 January 2026.
    const common = [20, 0x800, 0, 0, 0x5c21];
    const sums = [crc(bytes), bytes.length, bytes.length];
    const head = fields([0x04034b50], common, sums, [title.length, 0]);
    const entry = fields([0x02014b50], [20, ...common], sums, [title.length, 0, 0, 0, 0], [0, at]);
    parts.push(head, title, bytes);
    directory.push(entry, title);
    at += head.length + title.length + bytes.length;
    size += entry.length + title.length;
  }
  const end = fields([0x06054b50], [0, 0, files.length, files.length], [size, at], [0]);
  return new File([...parts, ...directory, end], name, { type: 'application/zip' });
}

/**
 * Numbers as bytes, least byte first: by turns runs of four bytes and of two.
 * @param {...number[]} runs
 */
function fields(...runs) {
  return Uint8Array.from(runs.flatMap((run, i) => run.flatMap(n => (i % 2 === 0 ? [n, n >>> 8, n >>> 16, n >>> 24] : [n, n >>> 8]).map(b => b & 0xff))));
}
