/** Words of the catalogue that open-data portals harvest. */
export const catalogueWords = {
  keywords: ['chuyển đổi số', 'chính quyền số', 'địa phương', 'dịch vụ công trực tuyến'],
  forms: {
    canonical: (name: string) => `${name}: CSV, dấu phẩy ngăn ô, dấu chấm thập phân`,
    excel: (name: string) => `${name}: CSV cho Excel tiếng Việt, dấu chấm phẩy ngăn ô, dấu phẩy thập phân`,
  },
} as const;
