import { type Command, type CommandSpec, command } from '../../command.ts';
import { gnuUsage, type Manual } from '../../usage.ts';

/** Makes a program of the shadow suite: -h is --help, and what is wrong with its options makes it print its usage. */
export function shadowCommand(spec: Omit<CommandSpec, 'suite'> & { gnu: Manual }): Command {
  return command({
    usageStatus: 2,
    ...spec,
    suite: 'shadow 4.13',
    hint: (name) => gnuUsage(name, spec.gnu).replace(/\n$/, ''),
    prepare: (args, flavour) => {
      const given = spec.prepare ? spec.prepare(args, flavour) : args;
      return flavour === 'gnu' && !/^\s+-h\b/m.test(spec.gnu.options ?? '')
        ? given.map((arg) => (arg === '-h' ? '--help' : arg))
        : given;
    },
  });
}

/** How GNU's and busybox's refuse those who may not. */
export const NO_LOCK = 'Permission denied.';
