import { delMany, getMany, keys, set, setMany } from 'idb-keyval';
import type { Save } from './save.ts';

const ASIDE = 'linkyard:save:aside:';
/** How many saves that could not be used are kept. */
const ASIDES = 3;
/**
 * Some browsers neither open nor refuse a database; so long a learner may wait for nothing, in milliseconds. It is counted
 * in small parts, so that a page that had no time to see the answer does not take it for none.
 */
const PATIENCE = 2000;
const PART = 100;

/** Under which all of a save lies that is not the machine: that is small, and changes more often. */
const rest = (name: string) => `${name}:rest`;

/** Where saves lie, by name: IndexedDB. Every call rejects where the browser keeps nothing for the page. */
export const store = {
  /** The save, whatever it is; undefined where there is none. */
  async read(name: string): Promise<unknown> {
    const [save, others] = await soon(getMany<unknown>([name, rest(name)]));
    return typeof save === 'object' && typeof others === 'object' ? { ...save, ...others } : save;
  },

  /** Without a machine, the one that was written last stays. */
  write(name: string, { format, machine, ...others }: Partial<Save>): Promise<void> {
    if (!machine) return set(rest(name), others);
    return setMany([
      [name, { format, machine }],
      [rest(name), others],
    ]);
  },

  remove: (name: string): Promise<void> => delMany([name, rest(name)]),

  /**
   * Moves a save that cannot be used out of the way, and forgets the oldest of such.
   * @param time in milliseconds since the epoch
   */
  async setAside(name: string, save: unknown, time: number): Promise<void> {
    await set(`${ASIDE}${time}`, save);
    await delMany([name, rest(name)]);
    const asides = (await keys<string>()).filter((key) => String(key).startsWith(ASIDE)).sort();
    await delMany(asides.slice(0, -ASIDES));
  },
};

function soon<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let waited = 0;
    const timer = setInterval(() => {
      waited += PART;
      if (waited >= PATIENCE) reject(new Error('the browser’s storage does not answer'));
    }, PART);
    work.then(resolve, reject).finally(() => clearInterval(timer));
  });
}
