// The code of one machine's service, as the desk gets it: behind "#" in the address.
import { useToken } from './api.js';

takeToken();
// Another address of the same page, such as that of a server started anew, loads nothing again.
addEventListener('hashchange', takeToken);

// It is kept by this window alone, and leaves the address before anybody copies it.
function takeToken() {
  const given = /^#ma=([\w-]+)/.exec(location.hash)?.[1];
  try {
    if (given) sessionStorage.setItem('ma', given);
    useToken(given ?? sessionStorage.getItem('ma'));
  } catch {
    if (given) useToken(given);
  }
  if (given) {
    location.replace('#');
    dispatchEvent(new Event('drafting:token'));
  }
}
