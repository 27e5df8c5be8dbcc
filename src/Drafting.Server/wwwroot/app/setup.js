// What an administrator looks at before the office does: certificate, office.js, templates.
import './token.js';
import { call, Fault } from './api.js';
import { fill, h } from './dom.js';
import { faultBox } from './notices.js';

/**
 * @typedef {{
 *   version: string, signIn: string,
 *   certificate: { names: string[], until: string, days: number, thumbprint: string } | null,
 *   officeJs: { source: string, address: string, state: string, release: string, days: number, wrong: string[] },
 *   templates: number, problems: { code: string, severity: string, message: string }[],
 * }} Setup
 */

const SIGN_IN = /** @type {Record<string, string>} */ ({
  'mot-may': 'Một máy: bằng mã của lần khởi động.',
  windows: 'Tài khoản Windows.',
  'trung-gian': 'Qua máy chủ trung gian của cơ quan.',
  openid: 'OpenID Connect.',
});

const SOURCES = /** @type {Record<string, string>} */ ({ microsoft: 'máy chủ của Microsoft', 'ban-sao': 'bản sao trong mạng', 'thu-muc': 'thư mục trên máy chủ' });

const result = /** @type {HTMLElement} */ (document.getElementById('ket-qua'));
void show();

async function show() {
  try {
    const setup = /** @type {Setup} */ (await call('setup'));
    const reached = setup.officeJs.state === 'chua-thu' ? await reach(setup.officeJs.address) : null;
    fill(result, ...sections(setup, reached));
  } catch (fault) {
    fill(result, faultBox(fault instanceof Fault ? fault : new Fault('Trang này gặp lỗi.')));
  }
}

// The service itself calls nobody: whether the library can be had is tried from here, where the pane will need it. Its content is of no interest.
/** @param {string} address */
async function reach(address) {
  try {
    await fetch(address, { mode: 'no-cors', method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

/** @param {Setup} setup @param {boolean | null} reached */
function sections(setup, reached) {
  return [
    h('p', `Phiên bản ${setup.version}. Cách đăng nhập: ${SIGN_IN[setup.signIn] ?? setup.signIn}`),
    h('h2', 'Chứng thư'),
    h('p', certificate(setup.certificate)),
    h('h2', 'Thư viện office.js của Word'),
    h('p', library(setup.officeJs, reached)),
    ...setup.officeJs.wrong.length ? [h('ul', ...setup.officeJs.wrong.map(name => h('li', name)))] : [],
    h('h2', 'Mẫu'),
    h('p', setup.problems.length ? `${setup.templates} mẫu, ${setup.problems.length} điều cần xem:` : `${setup.templates} mẫu, không có lỗi.`),
    ...setup.problems.length ? [h('ul', ...setup.problems.map(p => h('li', `${p.code}: ${p.message}`)))] : [],
  ];
}

/** @param {Setup['certificate']} seen */
function certificate(seen) {
  if (!seen) return 'Chưa có: bàn soạn thảo trên máy này không cần, còn Word chỉ mở bổ trợ qua https. Tạo bằng: drafting-server cert --out chung-thu';
  const day = seen.until.split('-').reverse().join('/');
  const rest = seen.days < 0 ? 'đã hết hạn; Word không mở được bổ trợ' : seen.days < 30 ? `còn ${seen.days} ngày, cần thay sớm` : `còn ${seen.days} ngày`;
  return `Cho ${seen.names.join(', ')}; đến ${day} (${rest}). Dấu vân tay ${seen.thumbprint}.`;
}

/** @param {Setup['officeJs']} seen @param {boolean | null} reached */
function library(seen, reached) {
  const age = `bản đối chiếu ${seen.release}, phát hành đã ${seen.days} ngày`;
  const state = /** @type {Record<string, string>} */ ({
    dung: `đủ và đúng (${age})`,
    sai: `thiếu hoặc khác ${age}; các tệp ở dưới`,
    'khong-co': 'không có thư mục này',
    'chua-thu': reached ? 'máy này lấy được' : 'máy này không lấy được; mạng kín cần bản sao hoặc thư mục (xem manifest/README.md)',
  });
  return `Lấy từ ${SOURCES[seen.source] ?? seen.source} (${seen.address}): ${state[seen.state] ?? seen.state}.`;
}
