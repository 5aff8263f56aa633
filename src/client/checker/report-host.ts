/** What the card of a reporting sheet asks of the page. */
import type { Lists, ReportPatch, ReportView } from './protocol.ts';
import type { TableHost } from './table-card.ts';

export interface ReportHost extends TableHost {
  readonly lists: Lists;
  setReport(view: ReportView, patch: ReportPatch): void;
  setSheet(view: ReportView, sheet: number): void;
  openSheet(view: ReportView, sheet: number): void;
  forget(view: ReportView): void;
  bundle(view: ReportView): void;
  /** Of the portal; blank where its settings name none. */
  readonly contact: string;
  redraw(): void;
}
