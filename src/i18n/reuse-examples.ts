/** Short programs that read the portal's files, shown at `/du-lieu/` and run by a test as they are shown. */

export interface ExampleFacts {
  /** Address of the site with a slash at its end. */
  readonly address: string;
  /** Name below `/du-lieu/` of a file of figures. */
  readonly file: string;
  readonly indicator: string;
}

export interface Example {
  readonly id: 'python' | 'r' | 'javascript';
  readonly title: string;
  readonly code: string;
}

export function reuseExamples({ address, file, indicator }: ExampleFacts): Example[] {
  return [
    {
      id: 'python',
      title: 'Python (chỉ thư viện chuẩn)',
      code: `import csv, io, urllib.request

CONG = "${address}"
with urllib.request.urlopen(CONG + "du-lieu/${file}") as tep:
    dong = list(csv.DictReader(io.TextIOWrapper(tep, encoding="utf-8", newline="")))

# Chỉ lấy kết quả; dấu so sánh (>, <, ~) là một phần của con số.
for d in dong:
    if d["chi_tieu"] == "${indicator}" and d["loai_so_lieu"] == "thuc_hien":
        print(d["dia_phuong"], d["ky"], d["dau_so_sanh"] + d["gia_tri"], CONG.rstrip("/") + d["neo"])
`,
    },
    {
      id: 'r',
      title: 'R (không cần gói nào)',
      code: `cong <- "${address}"
# Đọc mọi cột là chữ, kẻo mã như 07375 mất số 0 đầu; ô trống là NA, không phải 0.
so_lieu <- read.csv(paste0(cong, "du-lieu/${file}"), colClasses = "character",
                    encoding = "UTF-8", na.strings = "")

ket_qua <- subset(so_lieu, chi_tieu == "${indicator}" & loai_so_lieu == "thuc_hien")
ket_qua$dia_chi <- paste0(sub("/$", "", cong), ket_qua$neo)
print(ket_qua[c("dia_phuong", "ky", "dau_so_sanh", "gia_tri", "dia_chi")], row.names = FALSE)
`,
    },
    {
      id: 'javascript',
      title: 'JavaScript (Node hoặc trình duyệt)',
      code: `const cong = '${address}';
const { 'so-lieu': { columns, rows } } = await (await fetch(\`\${cong}chi-tieu/${indicator}.json\`)).json();

// Tên cột nêu một lần; mỗi dòng là các ô đúng như ở tệp CSV: số giữ nguyên dạng chữ như văn bản in.
const soLieu = rows.map((o) => Object.fromEntries(columns.map((ten, thu) => [ten, o[thu]])));
for (const d of soLieu.filter((dong) => dong.loai_so_lieu === 'thuc_hien')) {
  console.log(d.dia_phuong, d.ky, d.dau_so_sanh + d.gia_tri, cong.replace(/\\/$/, '') + d.neo);
}
`,
    },
  ];
}
