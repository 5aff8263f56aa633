/** The thread of `verifyPagesAside`. */
import { parentPort, workerData } from 'node:worker_threads';
import { verifyPages } from './verify-output.ts';

const { folder, site } = workerData as { readonly folder: string; readonly site: string };
parentPort?.postMessage(await verifyPages(folder, site));
