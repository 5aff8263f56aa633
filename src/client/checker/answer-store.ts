/**
 * Answers about reporting sheets in the storage of the browser, put there only once a person has answered something, and
 * taken away when the document is published or at a button. Storage that is full or forbidden holds none.
 */
import { memoryFrom, type ReportMemory } from './report-memory.ts';

const storeKey = 'kiem-tra-tep';
/** The newest ones: no official has more reports under way. */
const mostKept = 12;

export function keptReports(): readonly ReportMemory[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeKey) ?? '[]');
    return Array.isArray(stored) ? stored.map(memoryFrom).filter((one) => one !== undefined) : [];
  } catch {
    return [];
  }
}

export function keepReport(memory: ReportMemory): void {
  store([memory, ...keptReports().filter(({ key }) => key !== memory.key)].slice(0, mostKept));
}

/** Forgets those that `isDone` says so of. */
export function forgetReports(isDone: (memory: ReportMemory) => boolean): void {
  const all = keptReports();
  const left = all.filter((memory) => !isDone(memory));
  if (left.length < all.length) store(left);
}

function store(reports: readonly ReportMemory[]): void {
  try {
    if (reports.length === 0) localStorage.removeItem(storeKey);
    else localStorage.setItem(storeKey, JSON.stringify(reports));
  } catch {
    // The next visit begins without them.
  }
}
