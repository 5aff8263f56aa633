/** Settings of the site, which stand beside the code and not in a table. */
import { settingsFile } from '#core/checks/settings.ts';
import type { Problem } from '#core/problem.ts';
import { entry, type ProblemEntries } from './problem-entry.ts';

const settings: Readonly<Record<string, { readonly missing: string; readonly mend: string }>> = {
  operator: { missing: 'Chưa ghi ai vận hành cổng', mend: 'Ghi tên cơ quan hoặc nhóm vận hành cổng' },
  contact: {
    missing: 'Chưa ghi nơi nhận báo lỗi',
    mend: 'Ghi địa chỉ thư điện tử, hoặc địa chỉ trang bắt đầu bằng https://, để người đọc báo lỗi',
  },
};
const wordsOf = ({ column = '' }: Problem): { readonly missing: string; readonly mend: string } =>
  settings[column] ?? { missing: 'Chưa ghi', mend: 'Ghi giá trị' };

const example = (operator: string): string => `{
  "operator": "${operator}",
  "contact": "https://chuyendoiso.example.vn/gop-y"
}
`;

export const siteProblems = {
  'site/setting-unset': entry(
    'warning',
    'Chưa ghi người vận hành hoặc nơi nhận báo lỗi',
    (problem) => `${wordsOf(problem).missing}; chân mỗi trang nói như vậy.`,
    (problem) => `${wordsOf(problem).mend} vào khóa "${problem.column ?? ''}" của tệp ${settingsFile}.`,
    'Người đọc cần biết ai chịu trách nhiệm về cổng và báo chỗ chưa đúng ở đâu; chân mỗi trang nói điều đó.',
    { file: settingsFile, csv: example(''), column: 'operator' },
    { file: settingsFile, csv: example('Văn phòng HĐND và UBND huyện Lạng Giang') },
  ),
} as const satisfies ProblemEntries;
