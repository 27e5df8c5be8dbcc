// How the text of a paper is written; a person who has never seen it needs no more than this.
import { h } from './dom.js';

/** The signs, folded away below the box that they are for. */
export const writing = () => h('details.writing', h('summary', 'Cách viết nội dung'),
  h('dl', [
    ['Mỗi dòng là một đoạn', 'Cỡ chữ, thụt dòng, giãn dòng do chương trình đặt.'],
    ['I.   1.   1.1.   a)   -', 'Đầu dòng: đề mục, khoản, tiểu khoản, điểm, gạch đầu dòng. Cũng vậy với “Chương I”, “Điều 1.”.'],
    ['**đậm**   *nghiêng*', 'Dấu sao đứng sát chữ.'],
    ['Theo quy định[^1]', 'Chú thích cuối trang; lời của nó ở một dòng riêng: [^1]: Quy định số 1.'],
    ['| TT | Đơn vị | Số |', 'Bảng: mỗi hàng một dòng, các ô cách nhau bằng dấu |; dưới hàng đầu thêm một dòng |---|---|--:|'],
  ].flatMap(([sign, says]) => [h('dt', h('code', sign ?? '')), h('dd', says ?? '')])));
