import { describe, expect, it } from 'vitest';
import { explained } from '#components/explain.ts';

const words = [
  { word: 'TTHC', anchor: 't-tthc', meaning: 'Thủ tục hành chính' },
  { word: 'DVC', anchor: 't-dvc', meaning: 'Dịch vụ công' },
  { word: 'DVC toàn trình', anchor: 't-dvc-toan-trinh', meaning: 'Làm trọn qua mạng' },
  { word: 'A&B', anchor: 't-a-b', meaning: '<A> & B' },
];
const marked = (text: string, anchor: string, said: string): string =>
  `<button class="word" popovertarget="${anchor}">${text}</button><span class="gloss" id="${anchor}" popover>${said}</span>`;
const tthc = marked('TTHC', 't-tthc', 'TTHC: Thủ tục hành chính');

describe('a word that needs saying', () => {
  it('is explained at its first use, once', () => {
    expect(explained('<p>Kết quả TTHC.</p><p>TTHC</p>', words)).toBe(`<p>Kết quả ${tthc}.</p><p>TTHC</p>`);
  });

  it('stays plain in headings, links, controls and what is not seen, and is explained after them', () => {
    const plain =
      '<h2>TTHC</h2><a href="/x/">TTHC <b>TTHC</b></a><summary>TTHC</summary><svg><title>TTHC</title></svg><span class="sr-only">TTHC</span><input value="TTHC">';
    expect(explained(`${plain}<p>TTHC</p>`, words)).toBe(`${plain}<p>${tthc}</p>`);
  });

  it('is never a part of a longer word, of a number of a document or of an attribute', () => {
    const text = '<p title="TTHC">TTHCs 12/TTHC-UBND ĐTTHC</p>';
    expect(explained(text, words)).toBe(text);
  });

  it('is the longest that stands there', () => {
    expect(explained('<p>DVC toàn trình</p>', words)).toBe(
      `<p>${marked('DVC toàn trình', 't-dvc-toan-trinh', 'DVC toàn trình: Làm trọn qua mạng')}</p>`,
    );
  });

  it('and its meaning are escaped', () => {
    expect(explained('<p>A&amp;B</p>', words)).toBe(
      `<p>${marked('A&amp;B', 't-a-b', 'A&amp;B: &lt;A&gt; &amp; B')}</p>`,
    );
  });
});
