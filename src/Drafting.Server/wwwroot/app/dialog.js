// The window of Word's in which an office's person signs in: there and back again, then it tells the pane.
import { library, tellPane } from './word.js';

const said = /** @type {HTMLElement} */ (document.getElementById('noi'));
try {
  // The library keeps that Word opened this window; on the provider's page nobody would.
  await library();
  const { user, signIn } = await (await fetch('phien', { cache: 'no-store' })).json();
  if (user) tellPane();
  else if (signIn) location.replace(`${signIn}?ve=${encodeURIComponent(location.pathname)}`);
  else said.textContent = 'Máy chủ này không cần đăng nhập. Đóng cửa sổ này lại.';
} catch {
  said.textContent = 'Không kết nối được máy chủ soạn thảo. Đóng cửa sổ này rồi làm lại.';
}
