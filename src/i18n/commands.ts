/** What the commands say at the screen: `npm run check`, `build`, `start`, `preview`, `dev`. */
import type { ProblemCount, Severity } from '#core/problem.ts';
import type { ShardFault } from '#core/site/shards.ts';

const number = new Intl.NumberFormat('vi-VN');
const oneDigit = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

function seconds(milliseconds: number): string {
  return `${oneDigit.format(milliseconds / 1000)} giây`;
}

function megabytes(bytes: number): string {
  return `${oneDigit.format(bytes / 1024 / 1024)} MB`;
}

export const environmentWords = {
  noFolder: (folder: string, variable: string) =>
    `Không có thư mục "${folder}". Kiểm tra lại ${variable} hoặc đường dẫn đã gõ.`,
  notFolder: (folder: string, variable: string) =>
    `"${folder}" không phải thư mục. Kiểm tra lại ${variable} hoặc đường dẫn đã gõ.`,
  siteUrl: (value: string) =>
    `SITE_URL là "${value}". Cần địa chỉ gốc của trang web, ví dụ https://chuyendoiso.example.vn; phần đường dẫn ghi vào BASE_PATH.`,
  basePath: (value: string) =>
    `BASE_PATH là "${value}". Cần một đường dẫn gồm chữ không dấu, số và dấu "-", ví dụ /chuyen-doi-so/.`,
  date: (value: string) => `PORTAL_DATE là "${value}". Cần một ngày dạng 2024-11-30.`,
  port: (value: string) => `PORT là "${value}". Cần một số từ 1 đến 65535.`,
  outHoldsOthers: (folder: string) =>
    `PORTAL_OUT trỏ tới "${folder}", thư mục này chứa những thứ khác. Chọn một thư mục riêng cho trang web, ví dụ dist.`,
  outIsMount: (folder: string) =>
    `"${folder}" là nơi gắn một ổ đĩa hay một volume, nên không thể thay cả thư mục trong một lần. Đặt PORTAL_OUT vào một thư mục con của nó, ví dụ ${folder}/site.`,
  cannotWrite: (folder: string) =>
    `Không ghi được vào "${folder}": ổ đĩa chỉ đọc, hoặc tài khoản này không có quyền ghi. Đặt PORTAL_OUT sang chỗ ghi được.`,
  outNotOurs: (folder: string) =>
    `Thư mục "${folder}" có sẵn tệp khác mà không phải trang web đã dựng. Xóa thư mục này hoặc đặt PORTAL_OUT sang chỗ khác.`,
};

export const dateWords = {
  unknown:
    'Không biết lấy ngày nào làm ngày kiểm tra: không có PORTAL_DATE, không đọc được git, không văn bản nào ghi ngày. Đặt PORTAL_DATE, ví dụ PORTAL_DATE=2024-11-30.',
  newestDocument: (day: string) =>
    `Không đọc được ngày từ git; lấy ngày của văn bản mới nhất, ${day}. Đặt PORTAL_DATE để chọn ngày khác.`,
  far: (day: string, commit: string) =>
    `PORTAL_DATE là ${day}, cách lần ghi (commit) cuối của số liệu, ${commit}, hơn một năm. Các cảnh báo về ngày và kỳ được xét theo PORTAL_DATE; bỏ biến này thì lấy ngày của lần ghi cuối.`,
  afterClock: (day: string, clock: string) =>
    `Lần ghi (commit) cuối của số liệu mang ngày ${day}, sau ngày của máy này, ${clock}: một trong hai đồng hồ bị sai. Ngày kiểm tra lấy theo lần ghi; đặt PORTAL_DATE để chọn ngày khác.`,
  beforeGit: (day: string) =>
    `Lần ghi (commit) cuối của số liệu mang ngày ${day}, trước khi có git: đồng hồ của máy đã ghi bị sai, nên ngày kiểm tra cũng sai. Đặt PORTAL_DATE, hoặc chỉnh đồng hồ rồi ghi lại.`,
};

/** Why git gives nothing of a folder, by the names of `data/git-source.ts`. */
export const gitReasonWords = {
  'not-installed': () => 'Máy chưa cài git, hoặc không tìm thấy lệnh git.',
  'not-ours': (folder: string) =>
    `Kho git "${folder}" thuộc về một người dùng khác nên git không chịu đọc. Nếu tin kho này, chạy: git config --global --add safe.directory "${folder}"`,
  'no-repository': (folder: string) => `"${folder}" không nằm trong một kho git.`,
};

export const flagWords = {
  unknown: (flag: string, known: readonly string[]) =>
    `Không có tùy chọn "${flag}". Các tùy chọn dùng được: ${known.map((name) => `--${name}`).join(', ')}.`,
  value: (flag: string, isSuperfluous: boolean) =>
    isSuperfluous
      ? `Tùy chọn "${flag}" không đi kèm giá trị.`
      : `Tùy chọn "${flag}" thiếu giá trị, hoặc giá trị bắt đầu bằng dấu "-".`,
  noFlag: (word: string) => `Không hiểu "${word}": lệnh này chỉ nhận các tùy chọn bắt đầu bằng "--".`,
};

export const checkWords = {
  usage: `Kiểm tra số liệu và bài tóm tắt.

  npm run check -- [--data THƯ_MỤC] [--content THƯ_MỤC] [--json] [--fix]

  --data     thư mục số liệu (mặc định: PORTAL_DATA hoặc data)
  --content  thư mục bài tóm tắt (mặc định: PORTAL_CONTENT hoặc content)
  --json     in kết quả dạng JSON
  --fix      sửa những lỗi chắc chắn (bảng mã, dấu ngăn ô, dấu cách, kiểu xuống dòng), không đoán số nào

Mã thoát: 0 không có lỗi, 1 có lỗi, 2 không chạy được.`,
  error: 'Lỗi',
  warning: 'Cảnh báo',
  waiver: 'Dòng miễn, dán vào cuối mien-tru.csv rồi thay hai chỗ trong ngoặc vuông',
  howToMend: 'Cách sửa',
  andMore: (count: number, code: string) => `… và ${number.format(count)} chỗ nữa cùng loại (${code})`,
  notListed: ({ errors, warnings }: ProblemCount, most: number) =>
    `Chỉ in ${number.format(most)} chỗ. Còn ${number.format(errors)} lỗi, ${number.format(warnings)} cảnh báo nữa không in; sửa những chỗ trên rồi chạy lại.`,
  total: ({ errors, warnings }: ProblemCount, files: number) => {
    if (errors === 0 && warnings === 0) return 'Không có lỗi.';
    const counts =
      errors === 0
        ? `Không có lỗi, ${number.format(warnings)} cảnh báo`
        : `${number.format(errors)} lỗi, ${number.format(warnings)} cảnh báo`;
    return `${counts} trong ${number.format(files)} tệp.`;
  },
  fixed: (file: string) => `Đã sửa ${file}:`,
  nothingToFix: 'Không có gì chắc chắn để sửa.',
  couldNotRun: (reason: string) => `Không kiểm tra được: ${reason}`,
};

/** A problem as the check prints it below the name of its file. */
export function problemLines(
  severity: Severity,
  code: string,
  { place, message, hint }: { readonly place: string; readonly message: string; readonly hint: string },
  waiver?: string,
): string[] {
  const first = `  ${severity === 'error' ? checkWords.error : checkWords.warning} [${code}] ${place}: ${message}`;
  return [
    first,
    ...(hint === '' ? [] : [`      ${checkWords.howToMend}: ${hint}`]),
    ...(waiver === undefined ? [] : [`      ${checkWords.waiver}: ${waiver}`]),
  ];
}

export const buildFlagWords = {
  usage: `Kiểm tra số liệu rồi dựng trang web vào thư mục dist (hoặc PORTAL_OUT).

  npm run build -- [--shard SỐ/TỔNG | --merge] [--verbose]

  --shard    chỉ dựng một phần, ví dụ 2/4 là phần thứ hai trong bốn phần, vào thư mục dist-shards
  --merge    ghép các phần trong dist-shards thành trang web, soát lại rồi đưa lên
  --verbose  in cả nhật ký của Astro

Mã thoát: 0 xong, 1 không dựng được, 2 không chạy được.`,
  oneTask: 'Mỗi lần chỉ dùng một trong hai tùy chọn --shard và --merge.',
  shard: (value: string, most: number) =>
    `--shard là "${value}". Cần phần thứ mấy trên tổng số phần, ví dụ 2/4: tổng từ 2 đến ${most}, phần từ 1 đến tổng.`,
};

export const buildWords = {
  busy: (pid: number) => `Một lần dựng khác đang chạy (tiến trình ${pid}). Chờ lần đó xong rồi chạy lại.`,
  restored: 'Lần dựng trước dừng giữa chừng; đã đưa trang web cũ trở lại.',
  dataFaults: 'Không dựng trang web vì số liệu có lỗi. Trang web cũ vẫn nguyên.',
  failed: 'Dựng trang web không thành công. Trang web cũ vẫn nguyên.',
  stopped: 'Đã dừng. Trang web cũ vẫn nguyên.',
  /** By the code of the system's error. */
  troubles: {
    ENOSPC: 'Hết chỗ trên ổ đĩa',
    EDQUOT: 'Hết phần ổ đĩa dành cho tài khoản này',
    EROFS: 'Ổ đĩa chỉ đọc',
    EACCES: 'Không có quyền ghi hoặc đọc',
    EPERM: 'Không có quyền ghi hoặc đọc',
    EMFILE: 'Hệ thống cho mở quá ít tệp cùng lúc (xem ulimit -n, nên từ 1024)',
    ENFILE: 'Cả máy đã mở quá nhiều tệp',
    EBUSY: 'Thư mục đang được dùng hoặc là nơi gắn ổ đĩa',
  } as Readonly<Record<string, string>>,
  trouble: (cause: string, path: string | undefined) => `${cause}${path === undefined ? '' : `: ${path}`}.`,
  outputFaults: (count: number) =>
    `Trang web dựng xong nhưng có ${number.format(count)} chỗ hỏng, nên không đưa lên. Trang web cũ vẫn nguyên.`,
  phases: {
    check: 'Kiểm tra số liệu',
    catalog: 'Xếp số liệu',
    history: 'Đọc lịch sử công bố',
    pages: 'Dựng trang',
    files: 'Viết tệp dữ liệu',
    archive: 'Đóng gói dữ liệu',
    pictures: 'Vẽ hình',
    join: 'Ghép các phần',
    search: 'Lập mục lục tìm kiếm',
    verify: 'Soát trang web',
    swap: 'Đưa lên',
    keep: 'Cất phần đã dựng',
  },
  history: {
    missing:
      'Không đọc được lịch sử công bố (không có git, hoặc thư mục số liệu không nằm trong một kho git): trang Thay đổi số liệu ghi rõ như vậy.',
    cut: 'Kho git không có đủ lịch sử: trang Thay đổi số liệu chỉ nêu phần có được và ghi rõ như vậy. Lấy đủ: git fetch --unshallow.',
  },
  historyLost:
    'Trang Thay đổi số liệu của lần dựng trước kể được nhiều lần thay đổi hơn trang vừa dựng, vì lần này không đọc đủ lịch sử git. Trước khi đưa lên, lấy đủ lịch sử (git fetch --unshallow, hoặc dựng trong kho git của cổng) rồi dựng lại.',
  phase: (name: string, milliseconds: number) => `  ${name.padEnd(24)}${seconds(milliseconds).padStart(10)}`,
  done: (pages: number, indexed: number, files: number, bytes: number, links: number, addresses: number) =>
    `Xong: ${number.format(pages)} trang (${number.format(indexed)} mục tìm được trong nội dung), ${number.format(files)} tệp, ${megabytes(bytes)}; ${number.format(links)} liên kết tới ${number.format(addresses)} địa chỉ trong trang web đều tới nơi.`,
  shardDrawn: (folder: string, files: number, bytes: number) =>
    `Xong phần này: ${number.format(files)} tệp, ${megabytes(bytes)}, ở ${folder}. Dựng đủ các phần rồi chạy: npm run build -- --merge`,
  place: (folder: string, site: string) => `Trang web ở ${folder}, cho địa chỉ ${site}`,
  defaultSite: 'Chưa đặt SITE_URL nên địa chỉ trong trang là địa chỉ thử. Đặt SITE_URL trước khi đưa lên mạng.',
  manyFiles: (files: number, limit: number) =>
    `Có ${number.format(files)} tệp; một số nơi đặt trang web miễn phí chỉ nhận ${number.format(limit)} tệp.`,
  astroWarning: (line: string) => `Cảnh báo khi dựng trang: ${line}`,
};

const originWords = {
  code: 'từ mã nguồn hoặc bản Node khác với bản đang ghép',
  data: 'từ số liệu, bài tóm tắt hoặc lịch sử công bố khác với bản đang ghép',
  day: 'cho ngày kiểm tra (PORTAL_DATE) khác',
  address: 'cho địa chỉ (SITE_URL, BASE_PATH) khác',
};

/** `folder`: of all shards. */
export function shardFaultLine(fault: ShardFault, folder: string): string {
  const redo = (shard: string): string => `Dựng lại: npm run build -- --shard ${shard}`;
  switch (fault.kind) {
    case 'none':
      return `Chưa có phần nào trong ${folder}. Dựng từng phần trước, ví dụ: npm run build -- --shard 1/2`;
    case 'stray':
      return `${folder} có "${fault.name}", không phải một phần của trang web. Bỏ ra chỗ khác rồi ghép lại.`;
    case 'counts':
      return `${folder} có phần của nhiều cách chia: ${fault.counts.map((count) => `${count} phần`).join(', ')}. Xóa các phần thừa rồi ghép lại.`;
    case 'missing':
      return `Thiếu phần ${fault.shards.join(', ')}. Dựng nốt, ví dụ: npm run build -- --shard ${fault.shards[0] ?? ''}`;
    case 'damaged':
      return `Phần ${fault.shard} không nguyên vẹn (thiếu tệp, hoặc đã ghép dở). ${redo(fault.shard)}`;
    case 'stale':
      return `Phần ${fault.shard} được dựng ${originWords[fault.part]}. ${redo(fault.shard)}`;
  }
}

/** Faults that the completeness gate finds, by their name in `build/`. */
const outputFaultWords: Readonly<Record<string, string>> = {
  'broken-text': 'chữ hỏng trong trang',
  'no-canonical': 'thiếu địa chỉ chính thức (canonical)',
  'no-title': 'thiếu tên trang',
  'heading-count': 'số tiêu đề chính khác một',
  'lang-not-vi': 'không ghi lang="vi"',
  'repeated-id': 'hai chỗ trong trang có cùng một tên',
  'odd-address': 'địa chỉ lạ',
  'link-outside-base': 'liên kết thiếu BASE_PATH',
  'link-to-nothing': 'liên kết tới trang hoặc tệp không có',
  'link-to-missing-place': 'liên kết tới chỗ không có trong trang',
  'wrong-canonical': 'địa chỉ chính thức không phải của trang này',
  'left-out-of-sitemap': 'trang không có trong sitemap.xml',
  'not-a-page': 'sitemap.xml có địa chỉ không có trang',
  'no-pages': 'không có trang nào',
  'nothing-indexed': 'mục lục tìm kiếm trống',
};

export function outputFaultLine(file: string, name: string, value: string): string {
  return `  ${file}: ${outputFaultWords[name] ?? name}${value === '' ? '' : `: ${value}`}`;
}

export const serveWords = {
  noSite: (folder: string) => `Chưa có trang web ở ${folder}. Chạy npm run build trước.`,
  ready: (address: string) => `Mở ${address} (Ctrl+C để dừng).`,
  portTaken: (port: number, next: number) => `Cổng ${port} đang có chương trình khác dùng; thử cổng ${next}.`,
  cannotListen: (host: string, port: number, reason: string) =>
    `Không mở được trang ở địa chỉ ${host}, cổng ${port} (${reason}). Kiểm tra lại HOST và PORT.`,
};

export const releaseWords = {
  noTarget: 'Thiếu thư mục đích. Ví dụ: npm run release -- --to /srv/trang-web',
  notOurs: (folder: string) =>
    `Thư mục ${folder} đã có tệp khác. Chọn một thư mục trống hoặc thư mục của lần đưa lên trước.`,
  lessHistory: (folder: string) =>
    `Chưa đưa lên: trang Thay đổi số liệu đang có ở ${folder} kể được nhiều lần thay đổi hơn bản mới dựng, vì lần dựng này không đọc đủ lịch sử git. Lấy đủ lịch sử (git fetch --unshallow) rồi dựng lại; nếu vẫn muốn đưa lên, thêm --less-history.`,
  done: (folder: string, written: number, removed: number, kept: number) =>
    `Đã đưa trang web vào ${folder}: ${number.format(written)} tệp mới hoặc đổi, ${number.format(removed)} tệp bỏ đi, ${number.format(kept)} tệp của hai lần trước được giữ cho người đang xem.`,
};

export const devWords = {
  faults: 'Số liệu có lỗi. Sửa các lỗi trên rồi chạy lại.',
};

export const guardWords = {
  outside: (path: string) =>
    `Tệp "${path}" không nằm trong thư mục nội dung. Chỉ tệp .mdx trong van-ban/ và trang/ được dựng thành trang.`,
};

export const scheduledCheckWords = {
  result: (errors: number, ended: number) =>
    `Kiểm tra định kỳ: ${number.format(errors)} lỗi, ${number.format(ended)} miễn cảnh báo đã hết hạn.`,
  row: (row: number) => `, dòng ${row}`,
  unreadable: (reason: string) => `Không đọc được kết quả của npm run check -- --json: ${reason}`,
};
