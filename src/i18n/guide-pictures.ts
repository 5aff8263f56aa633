/** Pictures of the staff guide in `public/hinh/huong-dan/<name>.png`, taken by `npm run pictures`; sizes in pixels. */
export const guidePictures: Readonly<
  Record<string, { readonly alt: string; readonly width: number; readonly height: number }>
> = {
  'chon-bieu': {
    alt: 'Trang Kiểm tra tệp sau khi thả biểu báo cáo: các ô chọn địa phương, kỳ, văn bản, và bảng các chỉ tiêu nhận ra được.',
    width: 720,
    height: 560,
  },
  'loi-tai-o': {
    alt: 'Trang Kiểm tra tệp với một bảng có chỗ cần sửa: ô có vấn đề được tô, lời báo và cách sửa ở bên dưới.',
    width: 720,
    height: 420,
  },
  'neo-con-so': {
    alt: 'Một con số trên trang địa phương, mở ra ở một chạm: phép so, nguồn, và “Dẫn số này” dẫn tới địa chỉ cố định của nó.',
    width: 720,
    height: 340,
  },
  'diem-can-lam-ro': {
    alt: 'Một chỗ trên trang Chỗ chưa khớp, chưa rõ, với dấu # ở dòng đầu để lấy mã của chỗ ấy.',
    width: 720,
    height: 400,
  },
};
