import type { OpenDatabase } from '../src/programs/postgresql/engine.ts';
import { Page } from './page.ts';
import { texts } from './texts.ts';

// The machine is most of the code, and comes while one types.
const database: OpenDatabase = async () => (await import('./database/open-database.ts')).openDatabase();
const page = new Page(async (options) =>
  (await import('../src/machine/machine.ts')).Machine.start({ ...options, database }),
);

// For tests, and for the curious.
Object.defineProperty(window, 'linkyard', {
  value: {
    screenText: () => page.screenText(),
    get machine() {
      return page.machine;
    },
  },
});

// A page that comes back from the browser's cache has lost its right to save.
addEventListener('pageshow', (event) => event.persisted && location.reload());

page.open(document.body).catch((error: unknown) => {
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.style.padding = '2rem';
  message.textContent = `${texts.notices.failed} ${texts.notices.failedMore} (${error})`;
  document.body.replaceChildren(message);
});
