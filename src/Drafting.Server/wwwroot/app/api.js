// The service: one call, one answer, and every fault as one sentence that a person can act on.

/** A call that failed; its message is for a person. */
export class Fault extends Error {
  status = 0;
  hint = '';
  /** The page that signs a person in, where that is what is missing. */
  signIn = '';
  /** @type {Wire.Diagnostic[]} */
  diagnostics = [];

  /** @param {string} message @param {Partial<Fault>} [more] */
  constructor(message, more) {
    super(message);
    Object.assign(this, more);
  }
}

/** @type {string | null} */
let token = null;

/** @param {string | null} code */
export const useToken = code => { token = code; };

/** @type {Promise<Wire.Session> | undefined} */
let known;

/** Who is signed in; where an office signs its people in, a call carries the proof that a page of ours sent it. */
const session = () => known ??= fetch(new URL('../phien', import.meta.url), { cache: 'no-store' }).then(r => r.json()).catch(() => ({}));

const FALLBACK = /** @type {Record<number, string>} */ ({
  403: 'Bạn không có quyền làm việc này.',
  413: 'Tệp quá lớn.',
  429: 'Có quá nhiều yêu cầu cùng lúc; chờ một chút rồi làm lại.',
  503: 'Máy chủ đang bận; chờ một chút rồi làm lại.',
  504: 'Việc này mất quá nhiều thời gian nên đã dừng.',
});

/**
 * @template {string} P
 * @param {P} path  below /api/ @param {Wire.Request} [request] @returns {Promise<Wire.Answer<P>>}
 */
export async function call(path, { json, form, signal } = {}) {
  const headers = new Headers({ Accept: 'application/json' }), body = json === undefined ? form : JSON.stringify(json);
  if (json !== undefined) headers.set('Content-Type', 'application/json');
  if (token) headers.set('Authorization', `Bearer ${token}`);
  else if (body) headers.set('X-Drafting-Forgery', (await session()).forgery ?? '');
  const response = await fetch(new URL(`../api/${path}`, import.meta.url), { method: body ? 'POST' : 'GET', headers, body: body ?? null, signal: signal ?? null, cache: 'no-store' }).catch(fault => {
    if (signal?.aborted) throw fault;
    throw new Fault('Không kết nối được máy chủ soạn thảo.', { hint: 'Kiểm tra xem chương trình drafting-server còn chạy không, rồi làm lại.' });
  });
  if (response.ok) return response.json();
  throw await faultOf(response);
}

/**
 * The answer, or the refusal that says what of the data is wrong.
 * @template T
 * @param {Promise<T>} answer @returns {Promise<T | Fault>}
 */
export const orRefusal = answer => answer.catch(fault => {
  if (fault instanceof Fault && fault.status === 422) return fault;
  throw fault;
});

/** @param {Response} response */
async function faultOf(response) {
  const { status } = response, stranger = status === 401 && !token;
  // A proxy's page, or nothing, is no problem of ours.
  /** @type {Wire.Problem} */
  const told = await response.json().catch(() => ({}));
  const signIn = stranger && (await session()).signIn || '';
  // Who is signed in has changed, or has to: the next call asks anew.
  if (status === 401 || status === 403) known = undefined;
  if (status === 401) dispatchEvent(new CustomEvent('drafting:unknown', { detail: signIn }));
  return new Fault(told.detail || told.title || FALLBACK[status] || `Máy chủ trả lời ngoài dự kiến (mã ${status}).`, {
    status, signIn, hint: told.hint ?? (stranger ? 'Mở lại bằng đúng địa chỉ mà máy chủ đã in ra khi khởi động (địa chỉ có phần #ma=…).' : ''), diagnostics: told.diagnostics ?? [],
  });
}

/** @param {unknown} options @param {Wire.Files} files */
export function withFiles(options, files) {
  const form = new FormData();
  form.append('options', JSON.stringify(options));
  for (const [name, given] of Object.entries(files)) {
    for (const file of [given ?? []].flat()) form.append(name, file, file.name);
  }
  return form;
}

/** @param {Wire.ServedFile} served */
export const toFile = ({ name, content }) => new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name);

/** @param {File} file */
export function download(file) {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
