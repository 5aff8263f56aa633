/** Site paths of pages and figures, without the base; `url()` puts the base before them. */

export const areaPath = (id: string): string => `/dia-phuong/${id}/`;
export const indicatorPath = (id: string): string => `/chi-tieu/${id}/`;
export const documentPath = (id: string): string => `/van-ban/${id}/`;
export const problemPath = (code: string): string => `/huong-dan/loi/${code}/`;

/** The permanent address of a figure or target: its row on the area's page. */
export const figurePath = (row: { readonly area: string; readonly anchor: string }): string =>
  `${areaPath(row.area)}#${row.anchor}`;
export const taskPath = (row: { readonly document: string; readonly id: string }): string =>
  `${documentPath(row.document)}#${row.id}`;
export const revisionPath = (id: string): string => `/thay-doi/#${id}`;
export const discrepancyPath = (id: string): string => `/doi-chieu/#${id}`;
/** The list of tasks with those of one area chosen. */
export const areaTasksPath = (id: string): string => `/nhiem-vu/?dia-phuong=${id}`;
/** The part of one province, where the list of a whole country is divided. */
export const provinceTasksPath = (id: string): string => `/nhiem-vu/${id}/`;
export const provincePointsPath = (id: string): string => `/doi-chieu/${id}/`;

/** The same page as data: `/dia-phuong/bac-giang/` → `/dia-phuong/bac-giang.csv`. */
export const dataPath = (path: string, extension: 'csv' | 'json'): string => `${path.replace(/\/$/, '')}.${extension}`;

/** What `/nhung/` draws of an indicator. */
export const indicatorEmbedPath = (id: string): string => `/nhung/${id}.json`;

/** Feeds of new and changed figures, and calendars of deadlines. */
export const allChangesFeedPath = '/atom.xml';
export const areaFeedPath = (id: string): string => `${areaPath(id)}atom.xml`;
export const indicatorFeedPath = (id: string): string => `${indicatorPath(id)}atom.xml`;
export const allTasksCalendarPath = '/nhiem-vu.ics';
export const provinceCalendarPath = (id: string): string => `${areaPath(id)}nhiem-vu.ics`;
export const agencyCalendarPath = (id: string): string => `/nhiem-vu/${id}.ics`;
