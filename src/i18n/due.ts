/** "Đã qua thời hạn 31/10/2022; cổng chưa có văn bản về kết quả". */
export function pastDueWords(deadline: string): string {
  return `Đã qua thời hạn ${deadline}; cổng chưa có văn bản về kết quả`;
}
