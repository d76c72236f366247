import { type Command, type CommandSpec, command } from '../../command.ts';
import { gnuUsage, type Manual } from '../../usage.ts';

const VERSION = '4.0.2';

/** Makes a program of procps: whatever is wrong with its options, it prints its usage. */
export function procpsCommand(spec: Omit<CommandSpec, 'suite'> & { gnu: Manual; versionLetter?: '-v' }): Command {
  const usage = (name: string) =>
    `\n${gnuUsage(name, spec.gnu)}`
      .replace('Usage: ', 'Usage:\n ')
      .replace(/^ {2}or: {2}/gm, ' ')
      .replace(/\n$/, '');
  return command({
    hint: usage,
    ...spec,
    suite: `procps-ng ${VERSION}`,
    gnu: {
      ...spec.gnu,
      unlisted: `${spec.gnu.unlisted ?? ''}\n -h, --usage-text\n ${spec.versionLetter ?? '-V'}, --release`,
    },
    prepare: (args, flavour) => {
      const given = spec.prepare ? spec.prepare(args, flavour) : args;
      return flavour === 'gnu' ? given.map((arg) => (arg === '--version' ? '--release' : arg)) : given;
    },
    async run(invocation) {
      const { flavour, options, out, name } = invocation;
      if (flavour === 'gnu' && options.has('h')) {
        await out.write(`${usage(name)}\n`);
        return 0;
      }
      if (flavour === 'gnu' && options.has('V', 'v')) {
        await out.write(`${name.slice(name.lastIndexOf('/') + 1)} from procps-ng ${VERSION}\n`);
        return 0;
      }
      return spec.run(invocation);
    },
  });
}
