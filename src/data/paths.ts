/** Which pages exist of each kind: what `getStaticPaths` answers, for a page and the data beside it alike. */
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
