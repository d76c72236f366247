import { expect, test, vi } from 'vitest';
import { Page } from '../../web/page.ts';
import { FakeMachine } from './fake-machine.ts';
import { textOf, until } from './mount.ts';

test('a browser that keeps nothing still shows the page, which says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  const page = new Page(async () => new FakeMachine().face);
  await page.open(document.body);
  expect(page.screenText()).toContain('learner@linkyard');
  const notices = document.querySelector('lk-app')?.shadowRoot?.querySelector('lk-notices') as Element;
  await until(() => textOf(notices).startsWith('This browser keeps nothing for this page.'), 'the notice');
  expect(textOf(notices)).not.toContain('Saving has failed.');
});
