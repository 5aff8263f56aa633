/** Words for the columns that the portal adds to a table when it publishes it. */
import type { TableId } from '#core/columns.ts';
import type { ColumnText } from './columns.ts';

export interface AddedColumn extends ColumnText {
  readonly header: string;
  /** Every word that a cell may hold; blank where it holds other text. */
  readonly choices: readonly string[];
}

const address: AddedColumn = {
  header: 'neo',
  label: 'Địa chỉ cố định',
  explanation: 'Địa chỉ cố định của dòng: đường dẫn và neo trên trang địa phương.',
  example: '/dia-phuong/bac-giang/lang-giang/#f-0k3x9q2ab',
  choices: [],
};

const standing: AddedColumn = {
  header: 'so_voi_muc_tieu',
  label: 'So với mức xét trước nhất',
  explanation:
    'Số của cả kỳ của mức: dat, chua_dat. Số của một phần kỳ, hoặc mức không nêu kỳ: da_o_muc, con_thap_hon (chưa tới mức; với chỉ tiêu càng thấp càng tốt là còn cao hơn mức). Văn bản ghi chưa đủ để kết luận: chua_du_can_cu. Trống: không có mức để so.',
  example: 'con_thap_hon',
  choices: ['dat', 'chua_dat', 'da_o_muc', 'con_thap_hon', 'chua_du_can_cu'],
};

const timing: AddedColumn = {
  header: 'thoi_diem',
  label: 'Thời điểm của số liệu',
  explanation:
    'Số liệu đứng ở đâu trong kỳ của mức: giua_ky là của một phần kỳ, het_ky là của cả kỳ. Trống: không có mức để so, hoặc mức không nêu kỳ.',
  example: 'giua_ky',
  choices: ['giua_ky', 'het_ky'],
};

const computed: AddedColumn = {
  header: 'may_tinh_ra',
  label: 'Máy tính ra',
  explanation: 'co: quy tắc của cổng tìm ra điểm này từ các bảng. Trống: người đọc văn bản nhập vào.',
  example: 'co',
  choices: ['co'],
};

export const addedColumns: Readonly<Partial<Record<TableId, readonly AddedColumn[]>>> = {
  observations: [address, standing, timing],
  targets: [address],
  discrepancies: [computed],
};
