import { describe, expect, it } from 'vitest';
import { searchDocument } from '#build/search-document.ts';

const page = (body: string, mark: string | undefined = 'loai=dia-phuong'): string =>
  `<html><body><main id="noi-dung"${mark === undefined ? '' : ` data-search="${mark}"`}>${body}</main><footer>Chân trang</footer></body></html>`;

describe('what the search reads of a page', () => {
  it('is nothing where the page is not marked', () => {
    expect(searchDocument('<html><body><main id="noi-dung"><p>a</p></main></body></html>', '/')).toBeUndefined();
  });

  it('is its title, its prose as clean text, and what it is filtered by', () => {
    expect(
      searchDocument(
        page(
          '<h1>Định danh <em>điện tử</em></h1><p class="lede">Tỷ lệ ( <a href="/">61,12%</a> ) , theo “<b>báo cáo</b>” &amp; <i>kế hoạch</i>.</p><ul><li>Một</li><li>Hai;</li></ul>',
          'loai=chi-tieu&amp;tinh=bac-giang&amp;nam=2024&amp;nam=2022',
        ),
        '/chi-tieu/a/',
      ),
    ).toEqual({
      href: '/chi-tieu/a/',
      isOwn: false,
      filters: [
        ['tinh', 'bac-giang'],
        ['nam', '2024'],
        ['nam', '2022'],
      ],
      title: 'Định danh điện tử',
      text: 'Tỷ lệ (61,12%), theo “báo cáo” & kế hoạch. Một. Hai;',
      rows: '',
    });
  });

  it('leaves out what a word means, which opens at a tap', () => {
    const read = searchDocument(
      page(
        '<p>Kết quả <button class="word" popovertarget="t-a">TTHC</button><span class="gloss" id="t-a" popover>TTHC: Thủ tục hành chính</span> đạt.</p>',
      ),
      '/dia-phuong/a/',
    );
    expect(read?.text).toBe('Kết quả TTHC đạt.');
  });

  it('finds rows and tables, and does not quote them', () => {
    const read = searchDocument(
      page(
        '<h1>Huyện</h1><section id="ket-qua"><h2>Kết quả</h2><article class="figure"><p>Kết quả 91,46% (mục I.2)</p></article></section><table><td>12</td></table><p>Lời.</p>',
      ),
      '/dia-phuong/a/',
    );
    expect(read?.text).toBe('Lời.');
    expect(read?.rows).toBe('Kết quả. Kết quả 91,46% (mục I.2). 12.');
  });

  it('keeps the sections that are prose, and drops what is on every page', () => {
    const body =
      '<nav class="crumbs" aria-label="x">Văn bản</nav><section id="bai"><p>Thiếu người làm</p></section><section id="dung-lai">Tải CSV</section><script type="application/ld+json">{}</script>';
    expect(searchDocument(page(body, 'loai=van-ban'), '/van-ban/a/')).toMatchObject({
      text: 'Thiếu người làm.',
      rows: '',
    });
    const folded = '<p>Lời.</p><details class="fold" id="dung-lai"><summary>Tải</summary>CSV</details>';
    expect(searchDocument(page(folded, 'loai=chi-tieu'), '/chi-tieu/a/')).toMatchObject({ text: 'Lời.', rows: '' });
    expect(searchDocument(page(body), '/dia-phuong/a/')).toMatchObject({ text: '', rows: 'Thiếu người làm.' });
    expect(searchDocument(page(body, 'loai=trang'), '/a/')).toMatchObject({ text: 'Thiếu người làm.', rows: '' });
  });

  it('leaves the rows of a list of pages to the names of those pages', () => {
    expect(
      searchDocument(
        page('<p>Mỗi trang một huyện.</p><section><p>Lạng Giang</p></section>', 'loai=danh-muc'),
        '/dia-phuong/',
      ),
    ).toMatchObject({ text: 'Mỗi trang một huyện.', rows: '', isOwn: true });
  });

  it('reads characters that markup writes in code', () => {
    expect(searchDocument(page('<p>a&quot;b &lt;d&gt; &#272;&#xea; &khong;</p>'), '/')?.text).toBe(
      'a"b <d> Đê &khong;',
    );
  });
});
