// The service: one call, one answer, and every fault as one sentence that a person can act on.

/** @typedef {import('./wire.js').Diagnostic} Diagnostic */
/** @typedef {import('./wire.js').ServedFile} ServedFile */

/** A call that failed; its message is for the person at the desk. */
export class Fault extends Error {
  /**
   * @param {string} message
   * @param {{ status?: number, hint?: string | null | undefined, signIn?: string | null | undefined, diagnostics?: Diagnostic[] | undefined }} [more]
   */
  constructor(message, { status = 0, hint, signIn, diagnostics } = {}) {
    super(message);
    this.status = status;
    this.hint = hint ?? '';
    /** The page that signs a person in, where that is what is missing. */
    this.signIn = signIn ?? '';
    this.diagnostics = diagnostics ?? [];
  }
}

/** @type {string | null} */
let token = null;
takeToken();
// Another address of the same page, such as that of a server started anew, loads nothing again.
addEventListener('hashchange', takeToken);

// The token comes behind "#", is kept by this window alone, and leaves the address before anybody copies it.
function takeToken() {
  const given = /^#ma=([\w-]+)/.exec(location.hash)?.[1];
  try {
    if (given) sessionStorage.setItem('ma', given);
    token = given ?? sessionStorage.getItem('ma');
  } catch {
    token = given ?? token;
  }
  if (given) {
    location.replace('#');
    dispatchEvent(new Event('drafting:token'));
  }
}

/** @type {Promise<{ forgery?: string | null, signIn?: string | null }> | undefined} */
let known;

// Where an office signs its people in, a call carries the proof that a page of ours sent it.
const session = () => known ??= /** @type {NonNullable<typeof known>} */ (fetch(new URL('../phien', import.meta.url), { cache: 'no-store' }).then(r => (r.ok ? r.json() : {}), () => ({})));

/**
 * Takes a code that a person typed, or that the pane in Word has kept.
 * @param {string} code
 */
export function useToken(code) {
  token = code;
}

const FALLBACK = /** @type {Record<number, string>} */ ({
  401: 'Máy chủ không nhận phiên làm việc này.',
  403: 'Bạn không có quyền làm việc này.',
  404: 'Máy chủ không có mục này.',
  413: 'Tệp quá lớn.',
  415: 'Máy chủ không nhận loại tệp này.',
  429: 'Có quá nhiều yêu cầu cùng lúc; chờ một chút rồi làm lại.',
  503: 'Máy chủ đang bận; chờ một chút rồi làm lại.',
  504: 'Việc này mất quá nhiều thời gian nên đã dừng.',
});

/**
 * Asks the service.
 * @param {string} path  below /api/
 * @param {{ json?: unknown, form?: FormData, signal?: AbortSignal | undefined }} [request]
 * @returns {Promise<any>}
 */
export async function call(path, { json, form, signal } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  const body = json !== undefined ? JSON.stringify(json) : form ?? null;
  const forgery = token || body === null ? null : (await session()).forgery;
  if (forgery) headers['X-Drafting-Forgery'] = forgery;
  let response;
  try {
    response = await fetch(new URL(`../api/${path}`, import.meta.url), { method: body === null ? 'GET' : 'POST', headers, body, signal: signal ?? null, cache: 'no-store' });
  } catch (fault) {
    if (signal?.aborted) throw fault;
    throw new Fault('Không kết nối được máy chủ soạn thảo.', { hint: 'Kiểm tra xem chương trình drafting-server còn chạy không, rồi làm lại.' });
  }
  if (response.ok) return response.json();
  throw await faultOf(response);
}

/** @param {Response} response */
async function faultOf(response) {
  const { status } = response;
  if (status === 401) dispatchEvent(new Event('drafting:unknown'));
  /** @type {{ title?: string, detail?: string, hint?: string, diagnostics?: Diagnostic[] }} */
  let told = {};
  try {
    told = await response.json();
  } catch {
    // Not a problem of ours: a proxy's page, or nothing.
  }
  // Who is signed in has changed, or has to.
  if (status === 401 || status === 403) known = undefined;
  const signIn = status === 401 && !token ? (await session()).signIn : null;
  const hint = told.hint ?? (status === 401 && !token ? 'Mở lại bằng đúng địa chỉ mà máy chủ đã in ra khi khởi động (địa chỉ có phần #ma=…).' : '');
  return new Fault(told.detail || told.title || FALLBACK[status] || `Máy chủ trả lời ngoài dự kiến (mã ${status}).`, { status, hint, signIn, diagnostics: told.diagnostics });
}

/**
 * A form with files.
 * @param {unknown} options
 * @param {Record<string, File | File[] | null | undefined>} files
 */
export function withFiles(options, files) {
  const form = new FormData();
  form.append('options', JSON.stringify(options));
  for (const [name, given] of Object.entries(files)) {
    for (const file of [given ?? []].flat()) form.append(name, file, file.name);
  }
  return form;
}

const TYPES = /** @type {Record<string, string>} */ ({
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  yaml: 'application/yaml',
  zip: 'application/zip',
});

/**
 * The file that an answer holds.
 * @param {ServedFile} served
 */
export function toFile(served) {
  const bytes = Uint8Array.from(atob(served.content), c => c.charCodeAt(0));
  return new File([bytes], served.name, { type: TYPES[served.name.split('.').pop() ?? ''] ?? 'application/octet-stream' });
}

/**
 * Hands a file to the person.
 * @param {File} file
 */
export function download(file) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
