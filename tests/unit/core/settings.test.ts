import { expect, it } from 'vitest';
import { settingProblems } from '#core/checks/settings.ts';
import { problemLine } from '#i18n/problems.ts';

const told = (operator: string, contact: string): string[] => settingProblems({ operator, contact }).map(problemLine);

it('settings that the footer needs are asked for one by one while they are unset', () => {
  expect(told('', ' ')).toMatchInlineSnapshot(`
    [
      "Khóa "operator": chưa ghi ai vận hành cổng; chân mỗi trang nói như vậy. Ghi tên cơ quan hoặc nhóm vận hành cổng vào khóa "operator" của tệp src/site-settings.json.",
      "Khóa "contact": chưa ghi nơi nhận báo lỗi; chân mỗi trang nói như vậy. Ghi địa chỉ thư điện tử, hoặc địa chỉ trang bắt đầu bằng https://, để người đọc báo lỗi vào khóa "contact" của tệp src/site-settings.json.",
    ]
  `);
  expect(told('UBND huyện Lạng Giang', '')).toHaveLength(1);
  expect(told('UBND huyện Lạng Giang', 'https://langgiang.example.vn/gop-y')).toEqual([]);
});
