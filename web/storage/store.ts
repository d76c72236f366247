import { del, get, keys, set } from 'idb-keyval';

const ASIDE = 'linkyard:save:aside:';
/** How many saves that could not be used are kept. */
const ASIDES = 3;
/** Some browsers neither open nor refuse a database; this long a learner may wait for nothing, in milliseconds. */
const PATIENCE = 1500;

/** Where saves lie, by name: IndexedDB. Every call rejects where the browser keeps nothing for the page. */
export const store = {
  /** The save, whatever it is; undefined where there is none. */
  read: (name: string): Promise<unknown> => soon(get(name)),

  write: (name: string, save: unknown): Promise<void> => set(name, save),

  remove: (name: string): Promise<void> => del(name),

  /**
   * Moves a save that cannot be used out of the way, and forgets the oldest of such.
   * @param time in milliseconds since the epoch
   */
  async setAside(name: string, save: unknown, time: number): Promise<void> {
    await set(`${ASIDE}${time}`, save);
    await del(name);
    const asides = (await keys<string>()).filter((key) => String(key).startsWith(ASIDE)).sort();
    await Promise.all(asides.slice(0, -ASIDES).map((key) => del(key)));
  },
};

function soon<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the browser’s storage does not answer')), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
