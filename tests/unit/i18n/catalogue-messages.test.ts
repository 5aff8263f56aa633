import { expect, it } from 'vitest';
import { allProblemTexts, exampleMessage } from '#i18n/problems.ts';

it('says of the example of every code what staff will read', async () => {
  const messages = [...allProblemTexts].map(([code, { title, severity }]) => {
    const { place = '', message = '', hint = '' } = exampleMessage(code) ?? {};
    return `[${severity}] ${code}: ${title}\n  ${place}: ${message}\n  ${hint}\n`;
  });
  await expect(messages.join('\n')).toMatchFileSnapshot('catalogue-messages.txt');
});
