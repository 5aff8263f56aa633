import { expect, it } from 'vitest';
import { sharedParameters } from '#client/shared-address.ts';
import { sharedPlaces } from '#client/shared-place.ts';

it('takes the "&amp;" of a page\'s source for the sign that it stands for', () => {
  const read = (search: string): string[] => [...sharedParameters(search)].map(([name, value]) => `${name} ${value}`);
  expect(read('?amp;chi-tieu=a&amp;dia-phuong=b/c')).toEqual(['chi-tieu a', 'dia-phuong b/c']);
  expect(read('?chi-tieu=a&AMP;amp;giao-dien=toi')).toEqual(['chi-tieu a', 'giao-dien toi']);
  expect(read('?q=amp;x&ky=2024')).toEqual(['q amp;x', 'ky 2024']);
});

it('finds the place that a fragment names behind what sites hang on it and in capitals', () => {
  for (const hash of ['#f-pi26t3mkn&fbclid=Xy', '#f-pi26t3mkn?utm_source=zalo', '#F-PI26T3MKN', '#f-pi26t3mkn%26x=1'])
    expect([hash, sharedPlaces(hash)[1]]).toEqual([hash, 'f-pi26t3mkn']);
  expect([sharedPlaces(''), sharedPlaces('#&x'), sharedPlaces('#Phần-1')]).toEqual([[], ['&x'], ['Phần-1', 'phần-1']]);
});
