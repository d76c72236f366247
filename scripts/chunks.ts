import type { Plugin } from 'vite';

/**
 * Puts what a visitor needs until the first docker command has run into one file, apart from what the prompt needs: one
 * request instead of fifty, and better compressed. What else is loaded when it is first wanted stays apart.
 * @param page the module that the page begins with
 * @param first modules that are loaded one after the other until then; with them comes all that they import
 */
export function firstChunk(page: string, first: readonly string[]): Plugin {
  let early = new Set<string>();
  let chosen = new Set<string>();
  return {
    name: 'linkyard:first-chunk',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                { name: 'page', test: (id: string) => early.has(id) },
                { name: 'machine', test: (id: string) => chosen.has(id) },
              ],
            },
          },
        },
      },
    }),
    async buildEnd() {
      const ids = async (names: readonly string[]) =>
        Promise.all(names.map(async (name) => (await this.resolve(name))?.id ?? this.error(`no module ${name}`)));
      const reach = (from: readonly string[]) => {
        const found = new Set(from);
        for (const id of found) for (const next of this.getModuleInfo(id)?.importedIds ?? []) found.add(next);
        return found;
      };
      early = reach(await ids([page]));
      chosen = reach(await ids(first));
      for (const id of early) chosen.delete(id);
    },
  };
}
