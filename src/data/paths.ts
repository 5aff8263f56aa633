/** Which pages exist of each kind: what `getStaticPaths` answers. */
import type { Discrepancy } from '#core/discrepancy.ts';
import type { Task } from '#core/model.ts';
import { type Divided, type ProvincePart, pointsByProvince, tasksByProvince } from '#core/site/by-province.ts';
import { portal } from './portal.ts';

type Paths = { params: { id: string } }[];

const pathsOf = (ids: Iterable<string>): Paths => [...ids].map((id) => ({ params: { id } }));

export async function areaPaths(): Promise<Paths> {
  const { catalog } = await portal();
  return pathsOf([...catalog.areas.keys()].filter((id) => catalog.hasPage(id)));
}

export async function indicatorPaths(): Promise<Paths> {
  return pathsOf((await portal()).catalog.indicators.keys());
}

export async function documentPaths(): Promise<Paths> {
  return pathsOf((await portal()).catalog.documents.keys());
}

type PartPaths<Item> = { params: { id: string }; props: { part: ProvincePart<Item> } }[];

/** Of the lists that are divided by province, each with its part; none while a list is one page. */
const partPaths = <Item>(divided: Divided<Item> | undefined): PartPaths<Item> =>
  (divided?.parts ?? []).map((part) => ({ params: { id: part.province.id }, props: { part } }));

export async function provinceTaskPaths(): Promise<PartPaths<Task>> {
  return partPaths(tasksByProvince(await portal()));
}

export async function provincePointPaths(): Promise<PartPaths<Discrepancy>> {
  return partPaths(pointsByProvince(await portal()));
}
