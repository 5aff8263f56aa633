/** The thread of `verifyPagesAside`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { StaffWords } from './staff-words.ts';
import { verifyPages } from './verify-output.ts';

const { folder, site, staffWords } = workerData as {
  readonly folder: string;
  readonly site: string;
  readonly staffWords: StaffWords;
};
parentPort?.postMessage(await verifyPages(folder, site, staffWords));
