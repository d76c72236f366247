import type { ApkPackage } from './package.ts';

/** What a transaction does, in its order. */
export interface ApkPlan {
  readonly install: readonly ApkPackage[];
  readonly purge: readonly ApkPackage[];
}

/** A name that no package has, and who wants it. */
export interface MissingPackage {
  readonly name: string;
  readonly wantedBy: string;
}

/** The packages that the world asks for cannot be had. */
export class Unsatisfiable extends Error {
  readonly missing: readonly MissingPackage[];

  constructor(missing: readonly MissingPackage[]) {
    super('unable to select packages');
    this.missing = missing;
  }
}

/**
 * What to do so that exactly what the world asks for is installed, with all that it needs.
 * @param world names, perhaps with a version behind them (`name=1.2`, `name>1`), which is not looked at
 * @param known what can be installed
 * @throws {Unsatisfiable}
 */
export function planWorld(
  world: readonly string[],
  known: readonly ApkPackage[],
  installed: readonly ApkPackage[],
): ApkPlan {
  const byName = new Map([...known, ...installed].map((own) => [own.name, own]));
  const wanted = new Map<string, ApkPackage>();
  const missing: MissingPackage[] = [];
  const visit = (text: string, wantedBy: string) => {
    const name = text.replace(/[=<>~@].*$/, '');
    const own = byName.get(name);
    if (!own) {
      missing.push({ name, wantedBy });
      return;
    }
    if (wanted.has(name)) return;
    // What it needs comes before it; whoever is on the way already counts as there.
    wanted.set(name, own);
    for (const other of own.depends) visit(other, `${own.name}-${own.version}`);
    wanted.delete(name);
    wanted.set(name, own);
  };
  for (const name of world) visit(name, `world[${name}]`);
  if (missing.length > 0) throw new Unsatisfiable(missing);
  const there = new Set(installed.map(({ name }) => name));
  const needed = new Set(wanted.keys());
  return {
    install: [...wanted.values()].filter(({ name }) => !there.has(name)),
    purge: installed.filter(({ name }) => !needed.has(name)).reverse(),
  };
}
