import { type Command, type CommandSpec, command } from '../command.ts';
import { gnuUsage, type Manual } from '../usage.ts';

const VERSION = '2.38.1';

/** What all of util-linux's know, under letters that have another meaning in some. */
const COMMON = '\n -h, --usage-text\n -V, --release';

/** Makes a program of util-linux: it takes -h and -V, unless its own options are called so. */
export function utility(spec: Omit<CommandSpec, 'suite'> & { gnu: Manual }): Command {
  const declared = `${spec.gnu.options ?? ''}\n${spec.gnu.unlisted ?? ''}`;
  const own = (letter: string) => new RegExp(`^\\s+-${letter}\\b`, 'm').test(declared);
  const manual = { ...spec.gnu, unlisted: `${spec.gnu.unlisted ?? ''}${own('h') || own('V') ? '' : COMMON}` };
  return command({
    ...spec,
    suite: `util-linux ${VERSION}`,
    gnu: manual,
    prepare: (args, flavour) => {
      const given = spec.prepare ? spec.prepare(args, flavour) : args;
      return flavour === 'gnu' ? given.map((arg) => (arg === '--version' ? '--release' : arg)) : given;
    },
    async run(invocation) {
      const { flavour, options, out, name } = invocation;
      if (flavour === 'gnu' && !own('h') && options.has('h')) {
        await out.write(gnuUsage(name, spec.gnu));
        return 0;
      }
      if (flavour === 'gnu' && !own('V') && options.has('V')) {
        await out.write(`${name.slice(name.lastIndexOf('/') + 1)} from util-linux ${VERSION}\n`);
        return 0;
      }
      return spec.run(invocation);
    },
  });
}
