import { describe, expect, it } from 'vitest';
import { checkHeader } from '#core/checks/header.ts';
import { tables } from '#core/columns.ts';
import { problemLine } from '#tests/support/rows.ts';

const header = (line: string): ReturnType<typeof checkHeader> =>
  checkHeader(tables.groups, { file: 'nhom-noi-dung.csv', header: line.split(',') });
const told = (line: string): string[] => header(line).problems.map(problemLine);

describe('the header row', () => {
  it('passes in any order and without the columns nothing is known for', () => {
    expect(told('id,ten,thu_tu,mo_ta')).toEqual([]);
    expect(header('thu_tu,mo_ta,ten,id').positions).toEqual([3, 2, 0, 1]);
    expect(header('ten,id,thu_tu')).toEqual({ positions: [1, 0, 2, -1], problems: [] });
  });

  it('names a missing required column', () => {
    expect(told('id,ten')).toEqual(['error header/missing nhom-noi-dung.csv:1 thu_tu']);
  });

  it('names a strange column and the one that was likely meant', () => {
    expect(told('id,ten,thu_tu,ghi chu them')).toEqual([
      'error header/unknown nhom-noi-dung.csv:1 "ghi chu them" {"position":4}',
    ]);
    expect(told('id,ten,thu_tu,mo-tả')).toEqual([
      'error header/unknown nhom-noi-dung.csv:1 "mo-tả" {"position":4,"meant":"mo_ta"}',
    ]);
  });

  it.each(['Thứ tự', 'thu tu', 'THU_TU', 'thu-tu', 'thu_tu ', 'thu_tư', 'thutu'])(
    'tells a misspelt required column once, where it stands: %j',
    (name) => {
      expect(told(`id,ten,${name}`)).toEqual([
        `error header/unknown nhom-noi-dung.csv:1 ${JSON.stringify(name)} {"position":3,"meant":"thu_tu"}`,
      ]);
    },
  );

  it('names a column that stands twice, with both places', () => {
    expect(told('id,ten,thu_tu,ten')).toEqual([
      'error header/duplicate nhom-noi-dung.csv:1 ten {"position":4,"first":2}',
    ]);
  });

  it('names a column without a name, and those side by side once', () => {
    expect(told('id,ten,thu_tu,')).toEqual(['error header/blank nhom-noi-dung.csv:1 {"position":4}']);
    expect(told('id,ten,thu_tu,, ')).toEqual(['error header/blank nhom-noi-dung.csv:1 {"position":4,"count":2}']);
    expect(told(',id,ten,,thu_tu')).toEqual([
      'error header/blank nhom-noi-dung.csv:1 {"position":1}',
      'error header/blank nhom-noi-dung.csv:1 {"position":4}',
    ]);
  });

  it('names periods that stand as columns once, and leaves out what is missing because of them', () => {
    expect(told('id,2023,2024,ten')).toEqual([
      'error header/period-columns nhom-noi-dung.csv:1 "2023" {"position":2,"columns":"2023, 2024"}',
    ]);
    expect(told('id,Quý I/2024,Quý II/2024,Năm 2024,ten,thu_tu')).toEqual([
      'error header/period-columns nhom-noi-dung.csv:1 "Quý I/2024" {"position":2,"columns":"Quý I/2024, Quý II/2024, Năm 2024"}',
    ]);
    expect(told('id,ten,thu_tu,2024')).toEqual(['error header/unknown nhom-noi-dung.csv:1 "2024" {"position":4}']);
  });

  it('names several faults at once', () => {
    expect(told('id,id,xyzxyz,')).toEqual([
      'error header/duplicate nhom-noi-dung.csv:1 id {"position":2,"first":1}',
      'error header/unknown nhom-noi-dung.csv:1 "xyzxyz" {"position":3}',
      'error header/blank nhom-noi-dung.csv:1 {"position":4}',
      'error header/missing nhom-noi-dung.csv:1 ten',
      'error header/missing nhom-noi-dung.csv:1 thu_tu',
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'takes %s for a strange column like any other',
    (name) => {
      expect(header(`id,ten,thu_tu,${name}`).problems[0]).toMatchObject({ code: 'header/unknown', value: name });
    },
  );
});

describe('the table schemas', () => {
  const columns = Object.entries(tables).flatMap(([id, table]) => table.columns.map((column) => ({ id, ...column })));

  it('have headers and fields once each, headers in plain letters', () => {
    for (const [id, table] of Object.entries(tables)) {
      const [headers, fields] = [
        table.columns.map(({ header: name }) => name),
        table.columns.map(({ field }) => field),
      ];
      expect(new Set(headers).size, id).toBe(headers.length);
      expect(new Set<string>(fields).size, id).toBe(fields.length);
      for (const name of headers) expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
      for (const field of fields) expect(['file', 'row', 'anchor']).not.toContain(id === 'revisions' ? '' : field);
    }
  });

  it('have keys made of their own fields', () => {
    for (const table of Object.values(tables))
      for (const field of table.key) expect(table.columns.map((column): string => column.field)).toContain(field);
  });

  it('list the columns of the contract, in its order', () => {
    const headers = (id: keyof typeof tables): string => tables[id].columns.map((column) => column.header).join(', ');
    expect(headers('areas')).toBe('id, ma_dvhc, ten, loai, truc_thuoc, tu_ngay, den_ngay, nay_la, can_cu, ghi_chu');
    expect(headers('groups')).toBe('id, ten, thu_tu, mo_ta');
    expect(headers('indicators')).toBe(
      'id, ten, ten_ngan, nhom, don_vi_tinh, chu_so_thap_phan, huong_tot, khai_niem, mo_ta_tu_so, mo_ta_mau_so, ten_khac, bo_chi_so, lien_quan, thuoc_tong, nguon_do, dut_doan',
    );
    expect(headers('agencies')).toBe('id, ten, ten_khac, dia_phuong, tu_ngay, den_ngay, nay_la');
    expect(headers('observations')).toBe(
      'chi_tieu, dia_phuong, pham_vi, ky, cach_tinh_ky, ngay_chot, dau_so_sanh, gia_tri, gia_tri_den, tu_so, mau_so, xep_hang, tong_so_xep_hang, xep_hang_trong, thay_doi_hang, loai_so_lieu, tu_danh_gia, ghi_la, van_ban_nguon, vi_tri, lan, thay_the, ghi_chu',
    );
    expect(headers('targets')).toBe(
      'chi_tieu, dia_phuong, pham_vi, ky, thoi_han, dau_so_sanh, gia_tri, gia_tri_den, loai_muc_tieu, co_quan_giao, co_quan_theo_doi, co_quan_thuc_hien, ghi_la, van_ban_nguon, vi_tri, lan, ghi_chu',
    );
    expect(headers('tasks')).toBe(
      'id, dia_phuong, noi_dung, co_quan_chu_tri, co_quan_phoi_hop, thoi_han, thoi_han_ghi_la, dinh_ky, chi_tieu, tinh_trang, can_cu_tinh_trang, van_ban_nguon, vi_tri, ghi_chu',
    );
    expect(headers('statements')).toBe('id, dia_phuong, loai, noi_dung, chi_tieu, van_ban_nguon, vi_tri, ghi_chu');
    expect(headers('citations')).toBe(
      'van_ban_nguon, vi_tri, nhom_van_ban, ten_loai, so_ky_hieu, ngay, co_quan, trich_yeu, vai_tro, van_ban_lien_ket, ghi_chu',
    );
    expect(headers('discrepancies')).toBe(
      'id, loai, muc_do, noi_dung, van_ban_a, vi_tri_a, gia_tri_a, van_ban_b, vi_tri_b, gia_tri_b, cach_hieu, trang_thai, phan_hoi, ngay_phan_hoi, ghi_chu',
    );
    expect(headers('revisions')).toBe('ngay, bang, neo, cu, moi, loai, can_cu, ghi_chu');
    expect(headers('waivers')).toBe('ma_loi, tep, khoa, ly_do, nguoi_duyet, het_han');
    expect(headers('abbreviations')).toBe('viet_tat, day_du, ghi_chu');
    expect(columns).toHaveLength(new Set(columns.map(({ id, header: name }) => `${id} ${name}`)).size);
  });

  it('publish every table but the waivers, and keep the words of the contract for figures and targets', () => {
    expect(
      Object.values(tables)
        .filter((table) => !table.published)
        .map((table) => table.name),
    ).toEqual(['mien-tru']);
    expect(tables.observations.key).toEqual([
      'indicator',
      'area',
      'scope',
      'period',
      'periodMethod',
      'kind',
      'document',
      'occurrence',
    ]);
    expect(tables.targets.key).toEqual(['indicator', 'area', 'scope', 'period', 'kind', 'document', 'occurrence']);
    const choices = (id: keyof typeof tables, name: string): unknown =>
      columns.find((column) => column.id === id && column.header === name && 'choices' in column);
    expect(choices('observations', 'loai_so_lieu')).toMatchObject({
      choices: ['thuc_hien', 'uoc_thuc_hien', 'du_kien', 'quy_dinh', 'nhac_lai_muc_tieu', 'chua_ro'],
    });
    expect(choices('observations', 'dau_so_sanh')).toMatchObject({ choices: ['>', '>=', '<', '<=', '~', 'dung'] });
    expect(choices('targets', 'loai_muc_tieu')).toMatchObject({ choices: ['duoc_giao', 'tu_dat', 'quy_dinh'] });
    expect(columns.find((column) => column.id === 'observations' && column.header === 'ghi_la')).toMatchObject({
      max: 60,
    });
  });
});
