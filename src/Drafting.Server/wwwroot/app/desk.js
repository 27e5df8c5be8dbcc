import { h, put } from './dom.js';

put(/** @type {HTMLElement} */ (document.getElementById('ban')), h('h1', {}, 'Bàn soạn thảo'));
