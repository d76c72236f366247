import type { Installed } from './database.ts';
import type { Package } from './package.ts';

/** What an invocation is going to do. */
export interface Plan {
  /** In the order in which they are unpacked: what others need comes first. */
  install: Package[];
  /** Those of them that nobody asked for. */
  additional: Set<string>;
  /** What is there already and is put there again. */
  reinstall: Package[];
  remove: Installed[];
  /** Asked for, and there in this version. */
  newest: Installed[];
}

/** Names that no package has. */
export class UnknownPackages extends Error {
  readonly names: string[];

  constructor(names: string[]) {
    super(names.join(' '));
    this.names = names;
  }
}

/** @throws {UnknownPackages} */
export function planInstall(
  wanted: readonly string[],
  available: readonly Package[],
  installed: ReadonlyMap<string, Installed>,
  options: { reinstall: boolean; unwanted: readonly string[] },
): Plan {
  const byName = new Map(available.map((own) => [own.name, own]));
  const unknown = wanted.filter((name) => !byName.has(name));
  if (unknown.length > 0) throw new UnknownPackages(unknown);
  const plan: Plan = { install: [], additional: new Set(), reinstall: [], remove: [], newest: [] };
  const visit = (name: string) => {
    const own = byName.get(name);
    if (!own || installed.has(name) || plan.install.includes(own)) return;
    plan.install.push(own);
    const at = plan.install.length - 1;
    for (const need of own.depends) visit(need);
    // What it needs goes before it.
    plan.install.splice(at, 1);
    plan.install.push(own);
    if (!wanted.includes(name)) plan.additional.add(name);
  };
  for (const name of new Set(wanted)) {
    const there = installed.get(name);
    if (!there) visit(name);
    else if (options.reinstall) plan.reinstall.push(byName.get(name) as Package);
    else plan.newest.push(there);
  }
  for (const own of plan.install) {
    for (const rival of available) {
      const rivals = rival.name !== own.name && rival.conflicts.some((what) => own.conflicts.includes(what));
      const there = rivals ? installed.get(rival.name) : undefined;
      if (there && !plan.remove.includes(there)) plan.remove.push(there);
    }
  }
  for (const name of options.unwanted) {
    const there = installed.get(name);
    if (there && !plan.remove.includes(there)) plan.remove.push(there);
  }
  return plan;
}

/** Packages to remove, and those that need them. */
export function planRemoval(names: readonly string[], installed: ReadonlyMap<string, Installed>): Installed[] {
  const gone = new Set<string>();
  const visit = (name: string) => {
    if (gone.has(name) || !installed.has(name)) return;
    gone.add(name);
    for (const other of installed.values()) if (other.depends.includes(name)) visit(other.name);
  };
  for (const name of names) visit(name);
  return [...installed.values()].filter(({ name }) => gone.has(name));
}

/** What came only because others needed it, and is needed by nobody who stays. */
export function orphans(
  installed: ReadonlyMap<string, Installed>,
  automatic: ReadonlySet<string>,
  gone: ReadonlySet<string>,
): Installed[] {
  const staying = [...installed.values()].filter(({ name }) => !gone.has(name));
  const needed = new Set<string>();
  const visit = (own: Installed) => {
    if (needed.has(own.name)) return;
    needed.add(own.name);
    for (const name of own.depends) {
      const next = installed.get(name);
      if (next && !gone.has(name)) visit(next);
    }
  };
  for (const own of staying) if (!automatic.has(own.name)) visit(own);
  return staying.filter(({ name }) => !needed.has(name));
}
