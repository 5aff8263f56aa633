import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { forgetReports, keepReport, keptReports } from '#client/checker/answer-store.ts';
import { proposedId, summaryText } from '#client/checker/new-document.ts';
import type { ReportView } from '#client/checker/protocol.ts';
import { memoryFrom, type ReportMemory } from '#client/checker/report-memory.ts';
import type { Session } from '#client/checker/session.ts';
import { checkPortal } from '#data/check-portal.ts';
import { sampleSheet } from '#i18n/checker-document.ts';
import { documentHint } from '#sheet/report-hints.ts';
import { checkSummary } from '#summary/check-summary.ts';
import { encode, onlyReport, startedSession } from '../../support/checker-session.ts';
import { minimalSummaries, minimalTables } from '../../support/minimal-portal.ts';

const sheet = [
  'UBND HUYỆN MẪU',
  'BIỂU SỐ LIỆU QUÝ II NĂM 2024',
  '"(Kèm theo Báo cáo số 99/BC-UBND ngày 02/7/2024 của UBND huyện Mẫu)"',
  'STT,Chỉ tiêu,ĐVT,Kế hoạch năm,Thực hiện quý,Lũy kế',
  '1,Tỷ lệ cấp định danh điện tử,%,100,"92,5","91,9"',
  '2,Tỷ lệ số hóa kết quả giải quyết,%,tối thiểu 90,423/489,',
  '3,Tỷ lệ số hóa kết quả giải quyết cấp xã,%,,88,',
  '4,Chuyện khác hẳn,%,,12,',
].join('\n');

async function opened(session: Session, memories: readonly ReportMemory[] = [], text = sheet): Promise<ReportView> {
  return onlyReport(await session.open([{ name: 'bieu.csv', bytes: encode(text) }], memories));
}

/** Everything answered. */
async function answered(session: Session): Promise<ReportView> {
  const { id } = await opened(session);
  session.setReport(id, { takesLikely: true });
  session.setReport(id, { answer: { row: 8, answer: { indicator: '' } } });
  session.setReport(id, { facts: { subject: 'Kết quả "chuyển đổi số" quý II: năm 2024', signer: 'Trần Văn A' } });
  return onlyReport(session.setReport(id, { choices: { place: 'phụ lục 1' } }));
}

const unpacked = (session: Session, { id }: ReportView): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(session.bundle(id, 'so@bac.vn').bytes)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

describe('a whole report', () => {
  it('asks of its document what the titles do not say, and names it itself', async () => {
    const { facts, choices, likely, open } = await opened(startedSession().session);
    expect(facts).toEqual({
      kind: 'bao-cao',
      number: '99/BC-UBND',
      day: '2024-07-02',
      issuer: 'UBND huyện Mẫu',
      subject: '',
      signer: '',
    });
    expect(choices.document).toBe('bao-cao-huyen-mau-2024-q2');
    expect([open, [...likely]]).toEqual([
      4,
      [
        [5, 'cap-dinh-danh'],
        [6, 'so-hoa'],
        [7, 'so-hoa'],
      ],
    ]);
  });

  it('comes out as one zip whose files stand in their folders and pass the check', async () => {
    const { session } = startedSession();
    const report = await answered(session);
    expect([report.open, report.learned, report.output.map(({ table, errors }) => [table, errors])]).toEqual([
      0,
      2,
      [
        ['observations', 0],
        ['targets', 0],
        ['indicators', 0],
      ],
    ]);
    const files = unpacked(session, report);
    const document = 'bao-cao-huyen-mau-2024-q2';
    expect(Object.keys(files)).toEqual([
      `data/so-lieu/${document}.csv`,
      `data/muc-tieu/${document}.csv`,
      'data/chi-tieu.csv',
      `content/van-ban/${document}.mdx`,
      'VIEC-CAN-LAM-TIEP.txt',
    ]);
    expect(files['VIEC-CAN-LAM-TIEP.txt']).toContain('so@bac.vn');
    const below = (folder: string): [string, string][] =>
      Object.entries(files).flatMap(([path, text]) =>
        path.startsWith(folder) ? [[path.slice(folder.length), text] as [string, string]] : [],
      );
    const sources = (entries: ReadonlyMap<string, string>): { path: string; bytes: Uint8Array }[] =>
      [...entries].map(([path, text]) => ({ path, bytes: encode(text) }));
    const { problems } = checkPortal(
      {
        data: sources(new Map([...minimalTables, ...below('data/')])),
        content: sources(new Map([...minimalSummaries, ...below('content/')])),
        problems: [],
      },
      20240801,
    );
    // The smallest portal has tables without a row, of which the check tells.
    const told = problems.filter(({ code }) => code !== 'file/no-rows');
    expect(told.map(({ code, file }) => `${file} ${code}`)).toEqual([]);
    expect(files['data/chi-tieu.csv']?.split('\n')[2]).toMatch(/,Tỷ lệ số hóa kết quả giải quyết$/u);
  });

  it('says where its figures make no line with those of other periods, and why', async () => {
    const { session } = startedSession();
    const { id, apart } = await answered(session);
    expect(apart).toEqual({ indicators: 2, why: { kind: 'methods', methods: [undefined, 'trong_ky', 'luy_ke'] } });
    const joined = onlyReport(session.setReport(id, { choices: { periodMethod: '' } }));
    expect(joined.apart).toBeUndefined();
  });

  it('asks for no name in the next quarter, once chi-tieu.csv is published', async () => {
    const { session } = startedSession();
    const files = unpacked(session, await answered(session));
    const next = startedSession({ 'chi-tieu.csv': files['data/chi-tieu.csv'] ?? '' });
    const { figures } = await opened(next.session);
    expect(figures.map(({ match }) => match.certain)).toEqual(['cap-dinh-danh', 'so-hoa', 'so-hoa', undefined]);
  });

  it('teaches no name that is short, that was answered in two ways, or that some indicator has', async () => {
    const { session } = startedSession();
    const text = `STT,Chỉ tiêu,ĐVT,Kế hoạch,Thực hiện\n1,Trực tuyến,%,,1\n2,Một tên rất lạ,%,,2\n3,Một tên rất lạ,%,,3\n`;
    const { id } = await opened(session, [], text);
    const give = (row: number, indicator: string): ReportView =>
      onlyReport(session.setReport(id, { answer: { row, answer: { indicator } } }));
    give(2, 'so-hoa');
    give(3, 'so-hoa');
    session.setReport(id, { choices: { area: 'tinh-mau/huyen-mau', period: '2024-Q1', document: 'bao-cao-moi' } });
    expect(give(4, 'cap-dinh-danh').output.map(({ table }) => table)).toEqual(['observations']);
  });

  it('knows the day of the document, and warns as the check does', async () => {
    const { session } = startedSession();
    const { id } = await answered(session);
    const early = onlyReport(session.setReport(id, { facts: { day: '2024-05-20' } }));
    expect(early.output[0]?.warnings).toBeGreaterThan(0);
  });

  it('says of a template without figures that it has none', async () => {
    const view = await opened(startedSession().session, [], 'STT,Chỉ tiêu,ĐVT,Kế hoạch năm,Thực hiện\n,,,,\n');
    expect([view.hasHeader, view.figures]).toEqual([true, []]);
  });

  it('of the page itself can be tried: its figures are read, some of them asked about', async () => {
    const { session } = startedSession();
    const indicators = ['Cấp định danh điện tử', 'Số hóa kết quả giải quyết'].map((name) => ({ name, unit: '%' }));
    const { figures, open } = await opened(session, [], sampleSheet(indicators));
    expect(figures).toHaveLength(2);
    expect(open).toBeGreaterThan(0);
  });
});

describe('what the device keeps of a sheet', () => {
  it('is nothing until a person answers, and fills the same sheet again', async () => {
    const { session } = startedSession();
    expect((await opened(session)).memory).toBeUndefined();
    const { memory, choices, facts, figures } = await answered(startedSession().session);
    const stored = memoryFrom(JSON.parse(JSON.stringify(memory)));
    expect(stored?.newDocument).toBe(choices.document);
    const again = await opened(startedSession().session, stored === undefined ? [] : [stored]);
    expect([again.isRestored, again.open, again.choices, again.facts]).toEqual([true, 0, choices, facts]);
    expect(again.figures.map(({ answer }) => answer)).toEqual(figures.map(({ answer }) => answer));
  });

  it('asks again about a row that was changed since, and starts anew when it is to forget', async () => {
    const { memory } = await answered(startedSession().session);
    const { session } = startedSession();
    const again = await opened(session, memory === undefined ? [] : [memory], sheet.replace(',12,', ',13,'));
    expect(again.open).toBe(1);
    const forgotten = onlyReport(session.forget(again.id));
    expect([forgotten.isRestored, forgotten.open, forgotten.memory]).toEqual([false, 4, undefined]);
  });

  it('is of one form: what others left in its place is not taken', async () => {
    const { memory } = await answered(startedSession().session);
    for (const spoilt of [null, [], 'x', { ...memory, answers: [['a', 3]] }, { ...memory, facts: {} }])
      expect(memoryFrom(spoilt)).toBeUndefined();
  });

  it('stays in the storage until its document is published', async () => {
    const { memory } = await answered(startedSession().session);
    if (memory === undefined) throw new Error('nothing is kept');
    const values = new Map<string, string>();
    globalThis.localStorage = {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
      removeItem: (key: string) => void values.delete(key),
    } as Storage;
    keepReport(memory);
    keepReport({ ...memory, facts: { ...memory.facts, signer: 'B' } });
    expect(keptReports().map(({ facts }) => facts.signer)).toEqual(['B']);
    forgetReports(({ newDocument }) => newDocument === 'bao-cao-khac');
    expect(keptReports()).toHaveLength(1);
    forgetReports(({ newDocument }) => newDocument === memory.newDocument);
    expect([keptReports(), values.size]).toEqual([[], 0]);
    values.set('kiem-tra-tep', '{');
    expect(keptReports()).toEqual([]);
  });
});

describe('the name and the summary of a new document', () => {
  it('are made of its kind, area and period', () => {
    const choices = { area: 'bac-ninh-2025/kep-07399', period: '2024-01/2024-09' };
    expect(proposedId({ kind: 'bao-cao' }, choices, new Set())).toBe('bao-cao-kep-07399-2024-01-2024-09');
    expect(proposedId({ kind: 'bao-cao' }, { ...choices, period: '2024' }, new Set(['bao-cao-kep-07399-2024']))).toBe(
      'bao-cao-kep-07399-2024-2',
    );
    expect(proposedId({ kind: 'bao-cao' }, { ...choices, area: '' }, new Set())).toBe('');
  });

  it.each([
    '2024',
    '2024-Q3',
    '2024-H2',
    '2024-11',
    '2024-01/2024-09',
    '2024-03/2025-02',
    '2021/2025',
    '2024-03-31',
    '2022-06-01/..',
  ])('hold no typed quantity, for the period %s too', async (period) => {
    const { memory } = await answered(startedSession().session);
    if (memory === undefined) throw new Error('nothing is kept');
    const text = summaryText(memory.facts, { ...memory.choices, period }, { observations: [], targets: [] }, String);
    const { problems } = checkSummary({ path: 'van-ban/bao-cao-x.mdx', bytes: encode(text) }, 'document');
    expect(problems).toEqual([]);
  });

  it('take number, day and body from a title that names them, and nothing from a blank form', () => {
    expect(
      documentHint(['Kèm theo Quyết định số 12/2024/QĐ-UBND ngày 5 tháng 3 năm 2024 của Ủy ban nhân dân xã Kép.']),
    ).toEqual({
      kind: 'quyet-dinh',
      number: '12/2024/QĐ-UBND',
      day: '2024-03-05',
      issuer: 'Ủy ban nhân dân xã Kép',
    });
    expect(
      documentHint(['Kèm theo Báo cáo số 45 /BC-UBND ngày 32/3/2024 của UBND huyện Mẫu về kết quả chuyển đổi số']),
    ).toEqual({ kind: 'bao-cao', number: '45/BC-UBND', day: '', issuer: 'UBND huyện Mẫu' });
    expect(documentHint(['(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)'])).toBeUndefined();
    expect(documentHint(['BIỂU SỐ 3 ngày 5/3/2024'])).toBeUndefined();
  });
});
