import type { Program } from '../../kernel/process.ts';
import type { FindProgram } from '../types.ts';
import { BUSYBOX_BANNER } from '../usage.ts';

/**
 * The busybox binary: it runs the applet that it is called as (argv[0]'s last part), or the one that its first argument
 * names.
 * @param find finds `busybox:APPLET`
 * @param applets the names for --list
 */
export function busybox(find: FindProgram, applets: readonly string[]): Program {
  return async (proc) => {
    const applet = proc.name.replace(/^-/, '');
    if (!applet.startsWith('busybox')) {
      const program = find(`busybox:${applet}`);
      if (program) return program(proc);
      return notFound(applet);
    }
    const [, first] = proc.argv;
    if (first === undefined || first === '--help') {
      await proc.stdout.write(overview(applets, proc.tty?.size.columns ?? 80));
      return 0;
    }
    if (first === '--list') {
      await proc.stdout.write(applets.map((name) => `${name}\n`).join(''));
      return 0;
    }
    const name = first.slice(first.lastIndexOf('/') + 1);
    const program = find(`busybox:${name}`);
    if (!program) return notFound(name);
    proc.argv = proc.argv.slice(1);
    return program(proc);

    async function notFound(what: string): Promise<number> {
      await proc.stderr.write(`${what}: applet not found\n`);
      return 127;
    }
  };
}

function overview(applets: readonly string[], columns: number): string {
  const lines: string[] = [];
  let line = '\t';
  let width = 8;
  applets.forEach((name, index) => {
    const word = index < applets.length - 1 ? `${name},` : name;
    if (width > 8 && width + word.length > columns - 2) {
      lines.push(line.trimEnd());
      line = '\t';
      width = 8;
    }
    line += `${word} `;
    width += word.length + 1;
  });
  lines.push(line.trimEnd());
  return `${BUSYBOX_BANNER}
Many common Unix programs in one, each an applet. These are simulated.

Usage: busybox [function [arguments]...]
   or: busybox --list
   or: function [arguments]...

	A link to busybox runs the function that the link is named after.

Currently defined functions:
${lines.join('\n')}
`;
}
