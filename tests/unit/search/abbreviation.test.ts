import { describe, expect, it } from 'vitest';
import { readAbbreviations, rewritings, writtenOut } from '#search/abbreviation.ts';
import { wordsOf } from '#search/word.ts';

const list = readAbbreviations([
  { short: 'DVC', full: 'Dịch vụ công' },
  { short: 'TTHC', full: 'Thủ tục hành chính' },
  { short: 'TU', full: 'Tỉnh ủy' },
  { short: 'CT', full: 'Chỉ thị' },
  { short: 'CT', full: 'Chủ tịch' },
  { short: 'TT&TT', full: 'Thông tin và Truyền thông' },
  { short: 'nộp hồ sơ online', full: 'hồ sơ trực tuyến' },
  { short: 'hồ sơ', full: 'giấy tờ' },
]);
const ways = (text: string): string[] =>
  rewritings(wordsOf(text), list).map(({ words }) => words.map((word) => word.raw).join(' '));

describe('abbreviations', () => {
  it('are written out in names, where capitals tell them from syllables', () => {
    expect(writtenOut('Số hóa kết quả giải quyết TTHC', list)).toBe('Số hóa kết quả giải quyết Thủ tục hành chính');
    expect(writtenOut('Nghị quyết của TU', list)).toBe('Nghị quyết của Tỉnh ủy');
    expect(writtenOut('định danh điện tử', list)).toBeUndefined();
    expect(writtenOut('Sở TT&TT', list)).toBe('Sở Thông tin và Truyền thông');
  });

  it('are written out in queries in any case, unless they are a syllable too', () => {
    expect(ways('dvc truc tuyen')).toEqual(['Dịch vụ công truc tuyen']);
    expect(ways('dinh danh dien tu')).toEqual([]);
    expect(ways('nghi quyet TU')).toEqual(['nghi quyet Tỉnh ủy']);
  });

  it('offer each meaning of a form that has two', () => {
    expect(ways('ct 34')).toEqual(['Chỉ thị 34', 'Chủ tịch 34']);
  });

  it('take the longest of overlapping forms', () => {
    expect(ways('nộp hồ sơ online')).toEqual(['hồ sơ trực tuyến']);
  });

  it('are written out all together first, then one by one', () => {
    expect(ways('tthc dvc')[0]).toBe('Thủ tục hành chính Dịch vụ công');
    expect(ways('tthc dvc')).toHaveLength(3);
  });
});
