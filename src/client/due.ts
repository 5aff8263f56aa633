/**
 * "Today" is the reader's: adds to a task whose last day has passed that the portal knows no document about its result.
 * Never says "quá hạn", which only a cited document can.
 */
import { pastDueWords } from '#i18n/due.ts';

const now = new Date();
const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;

for (const item of document.querySelectorAll<HTMLElement>('[data-due]:not([data-done])')) {
  const due = item.dataset['due'];
  const words = item.dataset['dueWords'];
  const place = item.querySelector('.due');
  if (due !== undefined && words !== undefined && place !== null && due < today)
    place.textContent = pastDueWords(words);
}
