/** Words of what the file checker makes of a whole report: its summary, the zip, what to do next, what it remembers. */
import { formatInteger } from './format.ts';

export const summaryWords = {
  opening: (period: string) =>
    `Biểu số liệu kèm theo văn bản${period === '' ? '' : `, kỳ ${period}`}. Phần này do trang Kiểm tra tệp của cổng lập từ biểu, người đăng sửa lại khi cần.`,
  target: 'mức giao',
  rest: 'Các số còn lại của biểu ở phần số liệu của văn bản này.',
} as const;

export const bundleWords = {
  steps: ['Chọn', 'Trả lời', 'Sửa', 'Tải'],
  stepsLabel: 'Các bước',
  document: 'Văn bản của biểu',
  newDocument: 'Văn bản mới, chưa có trên cổng',
  facts: {
    kind: 'Loại văn bản',
    number: 'Số, ký hiệu',
    day: 'Ngày văn bản',
    issuer: 'Cơ quan ban hành',
    subject: 'Trích yếu',
    signer: 'Người ký',
  },
  factHelp: {
    kind: '',
    number: 'Ví dụ 99/BC-UBND. Văn bản không ghi thì để trống.',
    day: 'Ví dụ 2026-09-20, hoặc 2026-09 khi chỉ biết tháng.',
    issuer: 'Như văn bản ghi: Ủy ban nhân dân xã Kép.',
    subject: 'Như văn bản ghi, sau tên loại: Kết quả chuyển đổi số quý III năm 2026.',
    signer: 'Không có thì để trống.',
  },
  factBad: 'Chữ này chưa dùng được trong tệp.',
  dayBad: 'Ngày này chưa đúng dạng.',
  idNote: (id: string) => `Mã của văn bản, cũng là tên tệp và địa chỉ trang: ${id}.`,
  otherId: 'Đổi mã',
  takeNearest: (count: number) => `Đúng cả ${formatInteger(count)} tên`,
  nearestNote: (count: number) =>
    `${formatInteger(count)} tên trong biểu gần giống tên trên cổng. So hai cột, đúng cả thì bấm một lần; chưa đúng thì chọn ở từng dòng bên dưới.`,
  learned: (count: number) =>
    `${formatInteger(count)} tên bạn vừa chọn được ghi thành “tên khác” trong chi-tieu.csv: đưa lên cổng thì lần sau không hỏi lại.`,
  title: 'Lấy cả báo cáo',
  contents: 'Một tệp nén, trong đó mỗi tệp đã nằm đúng thư mục:',
  next: 'việc cần làm tiếp',
  download: (name: string) => `Tải ${name}`,
  unfinished: 'Tệp nén còn lỗi phải sửa, chưa công bố được.',
  ready: 'Đủ và đúng dạng.',
  factsMissing: (names: readonly string[]) =>
    `Chưa có tệp tóm tắt của văn bản: điền ${names.map((name) => name.toLowerCase()).join(', ')} thì trang viết luôn.`,
  send: 'Gửi cho người quản lý cổng',
  sendNote: (address: string) => `Không tự đưa lên được thì gửi tệp nén cho người quản lý cổng: ${address}.`,
  kept: 'Câu trả lời của biểu này được giữ trong trình duyệt trên máy này, để tải lại trang hay thả lại tệp vẫn còn. Không gửi đi đâu. Khi văn bản đã lên cổng thì tự bỏ.',
  restored: 'Đã điền lại những gì bạn trả lời lần trước cho biểu này.',
  forget: 'Quên các câu trả lời',
  keptBefore: (count: number) =>
    `Trình duyệt trên máy này còn giữ câu trả lời của ${formatInteger(count)} biểu làm dở. Thả lại tệp biểu để làm tiếp.`,
  forgetAll: 'Quên tất cả',
  forgotten: 'Đã quên.',
  sample: 'Thử với biểu ví dụ',
  noFigureRows: 'Biểu chưa có dòng số liệu: mới có dòng tên cột. Điền các dòng chỉ tiêu rồi thả lại.',
} as const;

/** Its name sorts before the folders. */
export const nextStepsName = 'VIEC-CAN-LAM-TIEP.txt';

/** What the zip says of what to do next. */
export function nextSteps(paths: readonly string[], document: string, isNewDocument: boolean, contact: string): string {
  const lines = [
    'VIỆC CẦN LÀM TIẾP',
    '',
    `Tệp nén này có cả báo cáo ${document}. Các tệp đã nằm đúng thư mục của cổng:`,
    ...paths.map((path) => `  - ${path}`),
    '',
    '1. Mở từng bảng, so lại với văn bản giấy.',
    ...(isNewDocument
      ? [
          `2. Mở content/van-ban/${document}.mdx: xem loại, số, ngày, trích yếu; viết lại phần tóm tắt bằng lời của mình nếu muốn.`,
        ]
      : ['2. Văn bản đã có trên cổng nên không có tệp tóm tắt mới; các bảng gồm cả những dòng đã công bố.']),
    '3. Chép hai thư mục data và content đè lên hai thư mục cùng tên của cổng (trên trang kho: kéo thả vào đúng thư mục), rồi gửi yêu cầu đưa lên.',
    `4. Không làm được bước 3 thì gửi nguyên tệp nén này cho người quản lý cổng${contact === '' ? '' : `: ${contact}`}.`,
    '5. Máy kiểm tra của cổng chạy lại đúng những quy tắc của trang Kiểm tra tệp. Có lỗi thì thư báo ghi tệp, dòng, cột.',
    '',
  ];
  return lines.join('\r\n');
}

export const sampleName = 'bieu-vi-du.csv';

/** A reporting sheet to try the page with: indicators of the portal, figures of nobody. */
export function sampleSheet(indicators: readonly { readonly name: string; readonly unit: string }[]): string {
  const shares = indicators.filter(({ unit }) => unit === '%').slice(0, 5);
  const values = [
    ['trên 60%', '61,12%'],
    ['90%', '88,5%'],
    ['100%', '423/489'],
    ['', 'khoảng 91%'],
    ['80%', '42,1%/85%'],
  ];
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return [
    ['BIỂU VÍ DỤ ĐỂ LÀM THỬ: CÁC SỐ KHÔNG CÓ THẬT, ĐỪNG ĐƯA LÊN CỔNG'],
    ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm', 'Thực hiện', 'Ghi chú'],
    ...shares.map(({ name, unit }, at) => [
      String(at + 1),
      at === 0 ? name.split(' ').slice(0, -2).join(' ') : name,
      unit,
      ...(values[at] ?? []),
      '',
    ]),
  ]
    .map((cells) => `${cells.map(cell).join(',')}\n`)
    .join('');
}
