import type { DocumentInfo } from './model.ts';

/** Kinds of administrative document, Nghị định 30/2020/NĐ-CP, Điều 7, in its order. */
export const administrativeKinds = [
  'nghi-quyet',
  'quyet-dinh',
  'chi-thi',
  'quy-che',
  'quy-dinh',
  'thong-cao',
  'thong-bao',
  'huong-dan',
  'chuong-trinh',
  'ke-hoach',
  'phuong-an',
  'de-an',
  'du-an',
  'bao-cao',
  'bien-ban',
  'to-trinh',
  'hop-dong',
  'cong-van',
  'cong-dien',
  'ban-ghi-nho',
  'ban-thoa-thuan',
  'giay-uy-quyen',
  'giay-moi',
  'giay-gioi-thieu',
  'giay-nghi-phep',
  'phieu-gui',
  'phieu-chuyen',
  'phieu-bao',
  'thu-cong',
] as const;

/** Other published sources: a body's own page, a data set, news on an official site, press. */
const publishedKinds = ['trang-cong-bo', 'bo-du-lieu', 'tin-bai', 'bai-bao'] as const;

const published: ReadonlySet<unknown> = new Set(publishedKinds);

/** Is a value of `loai` one of a source that is no administrative document? */
export function isPublishedKind(kind: unknown): boolean {
  return published.has(kind);
}

/** The values of `loai`. */
export const documentKinds = [...administrativeKinds, ...publishedKinds] as const;

export const reportKinds = ['dinh_ky', 'chuyen_de', 'dot_xuat'] as const;
export const copyStates = ['ban_chinh', 'ban_sao', 'du_thao', 'khong_ro'] as const;
export const listScopes = ['chua_hoan_thanh'] as const;
export const relationKinds = ['thay_the', 'dinh_chinh', 'sua_doi', 'bo_sung', 'lien_quan'] as const;

/** What the front matter of a document may leave unsaid, as the portal then has it. */
export const unstatedFacts = {
  issuedAt: undefined,
  reportKind: undefined,
  signedFor: [],
  signer: undefined,
  signerTitle: undefined,
  concluder: undefined,
  copyState: 'khong_ro',
  relations: [],
  source: undefined,
  accessed: undefined,
  licence: undefined,
  quotes: undefined,
  original: undefined,
  listsOnly: undefined,
  wholeLists: [],
} as const satisfies Partial<DocumentInfo>;
