/** The plainest Eleventy site over the tables of a portal: the same pages as the bare Astro site beside it. */
import papa from 'papaparse';
import {
  areas,
  figuresOfArea,
  figuresOfDocument,
  figuresOfIndicator,
  indicators,
  newestOfAreas,
} from '../bare-site/src/tables.ts';

const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => String(text ?? '').replace(/[&<>"]/gu, (sign) => signs[sign]);

const rowMarkup = (row) =>
  `<tr><td><a href="/chi-tieu/${row.chi_tieu}/">${escaped(indicators.get(row.chi_tieu)?.ten)}</a></td><td><a href="/dia-phuong/${row.dia_phuong}/">${escaped(areas.get(row.dia_phuong)?.ten)}</a></td><td>${row.ky}</td><td>${escaped(row.dau_so_sanh)}${row.gia_tri} ${escaped(indicators.get(row.chi_tieu)?.don_vi_tinh)}</td><td><a href="/van-ban/${row.van_ban_nguon}/">${escaped(row.vi_tri)}</a></td></tr>`;

const pageMarkup = (title, rows) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1><table><thead><tr><th>Chỉ tiêu</th><th>Địa phương</th><th>Kỳ</th><th>Giá trị</th><th>Nguồn</th></tr></thead><tbody>${rows.map(rowMarkup).join('')}</tbody></table></main></body></html>`;

export default function (config) {
  /** A file for each key of `rowsOf`. */
  const files = (name, rowsOf, path, render) => {
    config.addGlobalData(name, [...rowsOf.keys()]);
    config.addTemplate(`${name}.11ty.js`, ({ id }) => render(id, rowsOf.get(id) ?? []), {
      pagination: { data: name, size: 1, alias: 'id' },
      permalink: ({ id }) => path(id),
    });
  };
  const page = (kind) => (id) => `/${kind}/${id}/index.html`;
  files('areas', figuresOfArea, page('dia-phuong'), (id, rows) => pageMarkup(areas.get(id)?.ten ?? id, rows));
  files(
    'tables',
    figuresOfArea,
    (id) => `/dia-phuong/${id}.csv`,
    (_, rows) => papa.unparse(rows),
  );
  files('documents', figuresOfDocument, page('van-ban'), pageMarkup);
  files('indicators', figuresOfIndicator, page('chi-tieu'), (id, rows) =>
    pageMarkup(indicators.get(id)?.ten ?? id, newestOfAreas(rows)),
  );
}
