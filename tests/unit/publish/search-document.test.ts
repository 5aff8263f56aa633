import { describe, expect, it } from 'vitest';
import { searchDocument } from '#publish/search-document.ts';

const page = (body: string, mark = ' data-pagefind-body'): string => `<html><body><main id="noi-dung"${mark}>${body}</main><footer>Chân trang</footer></body></html>`;
const words = (html: string | undefined): string[] => (/data-pagefind-meta="chu\[content\]" content="([^"]*)"/u.exec(html ?? '')?.[1] ?? '').split(' ');

describe('what Pagefind reads of a page', () => {
  it('is nothing where the page is not marked', () => {
    expect(searchDocument(page('<p>a</p>', ''), 'index.html')).toBeUndefined();
  });

  it('is its prose as it stands, with the words that unaccented typing needs', () => {
    const html = searchDocument(page('<h1>Định danh điện tử</h1><p class="lede">Tỷ lệ 61,12%</p>'), 'chi-tieu/a/index.html');
    expect(html).toContain('<h1>Định danh điện tử</h1><p class="lede">Tỷ lệ 61,12%</p>');
    expect(words(html)).toEqual(['dinh', 'dien', 'ti']);
  });

  it('is each word of rows once, numbers too, and not the rows', () => {
    const html = searchDocument(page('<h1>Huyện</h1><section id="ket-qua"><h2>Kết quả</h2><article class="figure"><p>Kết quả 91,46% (mục I.2)</p></article></section>'), 'dia-phuong/a/index.html');
    expect(html).not.toContain('91,46%<');
    expect(words(html)).toEqual(['ket', 'qua', '91,46', 'muc', 'i.2']);
  });

  it('keeps the sections that are prose, and drops what is on every page', () => {
    const html = searchDocument(page('<nav class="crumbs" aria-label="x">Văn bản</nav><section id="danh-gia"><p>Thiếu người làm</p></section><section id="dung-lai">Tải CSV</section><script type="application/ld+json">{}</script>'), 'van-ban/a/index.html');
    expect(html).toContain('Thiếu người làm');
    expect(html).not.toMatch(/Tải CSV|ld\+json|crumbs/u);
    const area = searchDocument(page('<section id="danh-gia"><p>Thiếu người làm</p></section>'), 'dia-phuong/a/index.html');
    expect(area).not.toContain('<p>Thiếu người làm</p>');
    expect(words(area)).toEqual(['thieu', 'nguoi', 'lam']);
  });

  it('never breaks out of its attribute', () => {
    const html = searchDocument(page('<section><p>a&quot;b "c&gt; &lt;d&gt;</p></section>'), 'chi-tieu/a/index.html');
    expect(words(html)).toEqual(['a', 'b', 'c', 'd']);
  });
});
