/** The published data of single areas over the network, each fetched once a page. */
import type { Indicator } from '#core/model.ts';
import { areaPath, dataPath } from '#core/site/addresses.ts';
import { type AreaData, indicatorsOf } from '#core/site/published-portal.ts';
import { url } from '../../url.ts';

const areas = new Map<string, Promise<AreaData | undefined>>();
let indicators: Promise<readonly Indicator[]> | undefined;

/** Undefined where the portal has no page of the area; rejects where nothing answers, and asks again the next time. */
export function loadArea(id: string): Promise<AreaData | undefined> {
  let data = areas.get(id);
  if (data === undefined) {
    data = fetched(dataPath(areaPath(id), 'json')).then((answer) => answer?.json() as Promise<AreaData> | undefined);
    areas.set(id, data);
    data.catch(() => areas.delete(id));
  }
  return data;
}

export function loadIndicators(): Promise<readonly Indicator[]> {
  if (indicators === undefined) {
    indicators = fetched('/du-lieu/chi-tieu.csv').then(async (answer) => indicatorsOf((await answer?.text()) ?? ''));
    indicators.catch(() => (indicators = undefined));
  }
  return indicators;
}

async function fetched(path: string): Promise<Response | undefined> {
  const answer = await fetch(url(path));
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return answer;
}
