import { parseSignal, SIGNALS, type Signal } from '../../../kernel/signals.ts';
import { command } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { sendSignal } from './signalling.ts';
import { processTable } from './table.ts';

/** `-9`, `-TERM`, `-SIGTERM` become an option of their own. */
function prepare(args: readonly string[]): string[] {
  return args.map((arg) => (/^-(\d+|SIG[A-Z\d]+|[A-Z][A-Z\d]+)$/.test(arg) ? `--signal=${arg.slice(1)}` : arg));
}

/** killall: of psmisc, and of busybox. */
export const killall = command({
  suite: 'PSmisc 23.6',
  prepare,
  hint: () => 'Usage: killall [OPTION]... [--] NAME...\n       killall -l, --list',
  gnu: {
    synopsis: '[OPTION]... [--] NAME...',
    about: 'Send a signal to the processes called NAME.',
    options: `
  -e, --exact          whole names only
  -I, --ignore-case    capitals or not
  -i, --interactive    ask first
  -l, --list           list the signals
  -q, --quiet          no complaints
  -r, --regexp         NAME is a regular expression
  -s, --signal=SIGNAL  the signal (TERM unless told)
  -u, --user=USER      only processes of USER
  -v, --verbose        tell what was done
  -w, --wait           wait until they are gone
`,
    unlisted: '  -g\n  -V',
  },
  busybox: {
    synopsis: '[-lq] [-SIG] PROCESS_NAME...',
    about: 'Send a signal (TERM unless told) to the processes of these names',
    options: '\t-l	List the signals\n\t-q	No complaints',
    unlisted: '\t-s, --signal=SIGNAL',
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    if (options.has('l')) {
      const names = Object.keys(SIGNALS);
      await out.write(
        flavour === 'gnu'
          ? `${names.join(' ')}\n`
          : names.map((name, at) => `${String(at + 1).padStart(2)}) ${name}\n`).join(''),
      );
      return 0;
    }
    const signal = signalOf(options.value('s'), flavour === 'gnu');
    if (operands.length === 0) {
      if (flavour === 'gnu') throw new UsageError('');
      throw new Failure('you need to specify whom to kill');
    }
    let status = 0;
    for (const name of operands) {
      const matches = matcher(name, options.has('r'), flavour === 'gnu' && options.has('I'));
      const found = processTable(proc).filter(
        (row) =>
          row.process !== proc &&
          row.state !== 'Z' &&
          matches(row.name) &&
          (!options.has('u') || row.user === options.value('u')),
      );
      let sent = 0;
      for (const row of found) {
        if (sendSignal(proc, row, signal) === 'sent') {
          sent += 1;
          if (flavour === 'gnu' && options.has('v'))
            await proc.stderr.write(
              `Killed ${row.name}(${row.pid}) with signal ${signal === 0 ? 0 : SIGNALS[signal]}\n`,
            );
        } else if (!options.has('q')) {
          await proc.stderr.write(
            flavour === 'gnu'
              ? `${row.name}(${row.pid}): Operation not permitted\n`
              : `killall: can't kill pid ${row.pid}: Operation not permitted\n`,
          );
        }
      }
      if (options.has('w')) for (const { process } of found) while (!process.status) await proc.wait(process.changed);
      if (sent > 0) continue;
      status = 1;
      if (options.has('q')) continue;
      if (flavour === 'busybox') await complain(`${name}: no process killed`);
      else await proc.stderr.write(`${name}: no process found\n`);
    }
    return status;
  },
});

function signalOf(text: string | undefined, gnu: boolean): Signal | 0 {
  if (text === undefined) return 'TERM';
  if (text === '0') return 0;
  const signal = parseSignal(text);
  if (!signal)
    throw new Failure(gnu ? `${text}: unknown signal; killall -l lists signals.` : `bad signal name '${text}'`);
  return signal;
}

function matcher(name: string, expression: boolean, anyCase: boolean): (own: string) => boolean {
  const plain = name.slice(name.lastIndexOf('/') + 1).slice(0, 15);
  if (!expression) return (own) => (anyCase ? own.toLowerCase() === plain.toLowerCase() : own === plain);
  try {
    const compiled = new RegExp(name, anyCase ? 'i' : '');
    return (own) => compiled.test(own);
  } catch {
    throw new Failure(`Bad regular expression: ${name}`);
  }
}
