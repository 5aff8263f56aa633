/**
 * "Today" is the reader's: adds to a task whose last day has passed how long ago that was, and that the portal knows no
 * document about its result. Never says "quá hạn", which only a cited document can.
 */
import { daysLeftWords, pastDueWords, pastNote, pastWords } from '#i18n/due.ts';

const now = new Date();
const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
const millisecondsOfDay = 86_400_000;

const waiting = [...document.querySelectorAll<HTMLElement>('[data-due]:not([data-done])')];
const isPast = ({ dataset }: HTMLElement): boolean => (dataset['due'] ?? '') < today;

for (const item of waiting) {
  const { dueWords, day } = item.dataset;
  const place = item.querySelector('.due');
  if (place !== null && dueWords !== undefined && isPast(item)) place.textContent = pastDueWords(dueWords);
  const late = item.querySelector<HTMLElement>('.late');
  if (late !== null && day !== undefined) {
    late.textContent = daysLeftWords((Date.parse(day) - Date.parse(today)) / millisecondsOfDay, isPast(item));
    late.toggleAttribute('data-past', isPast(item));
  }
}

/** The last days of all tasks that are open, where a section shows a few of them. */
for (const note of document.querySelectorAll<HTMLElement>('[data-days]'))
  note.textContent = pastNote(
    (note.dataset['days'] ?? '').split(' ').filter((day) => day !== '' && day < today).length,
  );

/** The end of the sentence that opens the page. */
const sentence = document.querySelector<HTMLElement>('[data-dated]');
const words = pastWords(waiting.filter(isPast).length, Number(sentence?.dataset['dated']));
if (sentence !== null && words !== undefined) sentence.textContent = words;
