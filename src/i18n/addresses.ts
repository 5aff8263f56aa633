/** Words of the list of published addresses, its command and the pages that lead on. */
import { addressListName } from '#core/address-list.ts';
import { formatInteger } from './format.ts';

export const addressWords = {
  usage: `Ghi các địa chỉ đã công bố vào data/${addressListName}. Chỉ thêm dòng, không bỏ dòng.

  npm run addresses                          ghi thêm các trang mới
  npm run addresses -- --moved CŨ MỚI        ghi rằng địa chỉ cũ nay ở địa chỉ mới, ví dụ
                                             --moved /chi-tieu/cu/ /chi-tieu/moi/
                                             --moved /dia-phuong/a/#f-xxxxxxxxx /dia-phuong/a/#f-yyyyyyyyy

Mã thoát: 0 đã ghi hoặc không có gì mới, 1 không ghi được vì địa chỉ không hợp lẽ, 2 không chạy được.`,
  listed: (count: number) =>
    `Đã ghi thêm ${formatInteger(count)} trang vào ${addressListName}; đưa tệp này vào kho cùng số liệu.`,
  unlisted: (count: number) =>
    `Có ${formatInteger(count)} trang chưa ghi vào ${addressListName}, vì thư mục số liệu không ghi được. Trang vẫn lên; bản sau dựng ở nơi ghi được sẽ ghi.`,
  cut: `Kho git không có đủ lịch sử: chỉ biết những địa chỉ của phần lịch sử có được trong ${addressListName}. Lấy đủ: git fetch --unshallow.`,
  added: (count: number) => `Đã ghi thêm ${formatInteger(count)} địa chỉ.`,
  nothingNew: 'Không có địa chỉ mới.',
  moved: (from: string, to: string) => `Đã ghi: ${from} nay ở ${to}.`,
  stands: (address: string) => `${address} vẫn đang có; chỉ ghi chuyển cho địa chỉ không còn.`,
  unknown: (address: string) => `${address} chưa từng ghi là đã công bố.`,
  noTarget: (address: string) => `Không có ${address} để chuyển tới.`,
  twoKinds: 'Trang chuyển tới trang, con số chuyển tới con số trên cùng một trang.',
  notAPath: (address: string) =>
    `Địa chỉ ${JSON.stringify(address)} trong ${addressListName} không có dạng địa chỉ của cổng; không ghi trang chuyển.`,
  faults: 'Số liệu còn lỗi; chạy npm run check, sửa rồi chạy lại.',
  redirectTitle: 'Trang đã chuyển',
  redirectText: 'Trang này nay ở địa chỉ:',
};
