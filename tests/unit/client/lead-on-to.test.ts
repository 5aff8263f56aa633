import { describe, expect, it } from 'vitest';
import { leadOn, placeNamed } from '#client/lead-on-to.ts';

const provinces = ['bac', 'bac-giang', 'quang-ngai'].map((province) => ({
  province,
  href: `https://mau.vn/nhiem-vu/${province}/`,
}));

function led(address: string, agency: readonly string[] = [], moved?: string): string | undefined {
  return leadOn(new URL(`https://mau.vn/nhiem-vu/${address}`), { moved, provinces, agency });
}

describe('the page of a divided list', () => {
  it('leads a place that has moved to where it stands', () => {
    expect(led('#d-1', [], 'https://mau.vn/doi-chieu/bac-giang/#d-1')).toBe('https://mau.vn/doi-chieu/bac-giang/#d-1');
  });

  it('leads a choice of an area to its province, with all that was chosen', () => {
    expect(led('?dia-phuong=bac-giang%2Flang-giang&han=da-qua#dinh-ky')).toBe(
      'https://mau.vn/nhiem-vu/bac-giang/?dia-phuong=bac-giang%2Flang-giang&han=da-qua#dinh-ky',
    );
    expect(led('?dia-phuong=bac-giang')).toBe('https://mau.vn/nhiem-vu/bac-giang/?dia-phuong=bac-giang');
  });

  it('leads a section of an area to its province, the longest name that fits', () => {
    expect(led('#khong-han-bac-giang-lang-giang')).toBe(
      'https://mau.vn/nhiem-vu/bac-giang/#khong-han-bac-giang-lang-giang',
    );
  });

  it('leads an agency of one province to its tasks; one of several must be chosen', () => {
    const [first, second] = [
      'https://mau.vn/nhiem-vu/bac-giang/?co-quan=so',
      'https://mau.vn/nhiem-vu/quang-ngai/?co-quan=so',
    ] as const;
    expect(led('?co-quan=so&han=khong', [first])).toBe('https://mau.vn/nhiem-vu/bac-giang/?co-quan=so&han=khong');
    expect(led('?co-quan=so', [first, second])).toBeUndefined();
    expect(led('?co-quan=so&dia-phuong=quang-ngai', [first, second])).toBe(
      'https://mau.vn/nhiem-vu/quang-ngai/?co-quan=so&dia-phuong=quang-ngai',
    );
  });

  it('reads a fragment that is wrongly written as it stands, and loses no choice over it', () => {
    expect(['', '#%', '#d-1', '#%C4%91'].map(placeNamed)).toEqual(['', '%', 'd-1', 'đ']);
    expect(led('?dia-phuong=bac-giang#%')).toBe('https://mau.vn/nhiem-vu/bac-giang/?dia-phuong=bac-giang#%');
    expect(led('#%')).toBeUndefined();
  });

  it('stays where nothing, or nothing known, is asked for', () => {
    for (const address of ['', '#co-thoi-han', '?dia-phuong=ha-noi', '?co-quan=la-lung', '#khong-han-ha-noi'])
      expect(led(address)).toBeUndefined();
  });
});
