/** Where tables and summaries are read from; `PORTAL_DATA` and `PORTAL_CONTENT` point elsewhere. */
import { resolve } from 'node:path';
import process from 'node:process';

export const dataFolder = resolve(process.env['PORTAL_DATA'] ?? 'data');
export const contentFolder = resolve(process.env['PORTAL_CONTENT'] ?? 'content');
