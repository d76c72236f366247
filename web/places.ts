import type { Lesson, Step } from '../src/lesson/format.ts';
import { editionNames } from '../src/machine/edition-names.ts';

/** Where one can be: each place has a machine of its own, and a save. */
export interface Place {
  /** What stands behind the `#` in the page's address. */
  id: string;
  edition: string;
  /** What is learnt there; nothing in a sandbox. */
  lesson?: () => Promise<Lesson>;
  /** The lesson's hints and solutions, by the ids of its steps. */
  help?: () => Promise<Help>;
}

export type Help = Record<string, Pick<Step, 'hint' | 'solution'>>;

const FOLDER = '../lessons/';
const lessons = import.meta.glob<Lesson>('../lessons/*.md', { import: 'default' });
const helps = import.meta.glob<Help>('../lessons/*.md', { import: 'default', query: '?help' });
const editions = import.meta.glob<string>('../lessons/*.md', { import: 'default', query: '?edition', eager: true });

/** The lessons' places, and then a sandbox for each edition. */
export const places: readonly Place[] = [
  ...Object.entries(lessons).map(([path, lesson]) => ({
    id: path.slice(FOLDER.length, -'.md'.length),
    edition: editions[path] ?? '',
    lesson,
    ...(helps[path] && { help: helps[path] }),
  })),
  ...editionNames.map((edition) => ({ id: `sandbox-${edition}`, edition })),
];

/** Where one is on a first visit. */
const FIRST = 'linking';
const LAST_KEY = 'linkyard:place';

/** The place of that id, or else the first. */
export function placeOf(id: string): Place {
  return places.find((place) => place.id === id) ?? (places.find((place) => place.id === FIRST) as Place);
}

/** Where one was when the page was last left, or else the first place. */
export function lastPlace(): Place {
  try {
    return placeOf(localStorage.getItem(LAST_KEY) ?? '');
  } catch {
    return placeOf('');
  }
}

export function rememberPlace({ id }: Place): void {
  try {
    localStorage.setItem(LAST_KEY, id);
  } catch {
    // Then the page begins at the first place.
  }
}

/** By which its save is known: that of the first place has no more than the name of all. */
export function saveName({ id }: Place): string {
  return id === FIRST ? 'linkyard:save' : `linkyard:save:of:${id}`;
}
