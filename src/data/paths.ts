/** Which pages exist of each kind: what `getStaticPaths` answers. */
import { pointsByProvince } from '#views/discrepancy-view.ts';
import { tasksByProvince } from '#views/task-board.ts';
import { portal } from './portal.ts';

type Paths = { params: { id: string } }[];

const pathsOf = (ids: Iterable<string>): Paths => [...ids].map((id) => ({ params: { id } }));

export async function areaPaths(): Promise<Paths> {
  const { catalog } = await portal();
  return pathsOf([...catalog.areas.keys()].filter((id) => catalog.hasRecord(id)));
}

export async function indicatorPaths(): Promise<Paths> {
  return pathsOf((await portal()).catalog.indicators.keys());
}

export async function documentPaths(): Promise<Paths> {
  return pathsOf((await portal()).catalog.documents.keys());
}

/** Of the lists that are divided by province; none while a list is one page. */
export async function provinceTaskPaths(): Promise<Paths> {
  return pathsOf((tasksByProvince(await portal())?.parts ?? []).map(({ id }) => id));
}

export async function provincePointPaths(): Promise<Paths> {
  return pathsOf((pointsByProvince(await portal())?.parts ?? []).map(({ id }) => id));
}

/** The data beside pages is written by `publish/data-files.ts` in a build; routes answer for it in development alone. */
const inDevelopment = (paths: () => Promise<Paths>): (() => Promise<Paths>) => (import.meta.env.DEV ? paths : () => Promise.resolve([]));

export const areaDataPaths = inDevelopment(areaPaths);
export const indicatorDataPaths = inDevelopment(indicatorPaths);
export const documentDataPaths = inDevelopment(documentPaths);
