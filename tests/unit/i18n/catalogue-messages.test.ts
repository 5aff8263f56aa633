import { expect, it } from 'vitest';
import { summaryProblems } from '#i18n/problem-catalogue/summary-problems.ts';
import { allProblemTexts, exampleMessage } from '#i18n/problems.ts';

it('says of the example of every code what staff will read', async () => {
  const messages = [...allProblemTexts]
    .filter(([code]) => !summaryProblems.has(code))
    .map(([code, { title, severity }]) => {
      const { place = '', message = '', hint = '' } = exampleMessage(code) ?? {};
      return `[${severity}] ${code}: ${title}\n  ${place}: ${message}\n  ${hint}\n`;
    });
  await expect(messages.join('\n')).toMatchFileSnapshot('catalogue-messages.txt');
});
