import { isSysError } from '../kernel/errno.ts';
import type { Process, Program } from '../kernel/process.ts';
import { Failure, UsageError } from './failure.ts';
import { getopt, OptionError, type OptionGrammar, type Options, optionGrammar } from './getopt.ts';
import { Output } from './output.ts';
import type { Flavour } from './types.ts';
import { busyboxUsage, gnuUsage, HELP, type Manual, versionLine } from './usage.ts';

/** One invocation of a command: its words, and where its output goes. */
export interface Invocation {
  readonly proc: Process;
  readonly flavour: Flavour;
  /** The name that messages begin with: all of argv[0] for GNU's, its last part for busybox's. */
  readonly name: string;
  readonly options: Options;
  readonly operands: readonly string[];
  /** Buffered standard output; flushed before every message and at the end. */
  readonly out: Output;
  /** Prints `NAME: MESSAGE` on stderr. */
  complain(message: string): Promise<void>;
}

/** Declares a program that takes options in getopt's manner. */
export interface CommandSpec {
  /** What --version calls it, such as `GNU coreutils 9.1`. */
  suite: string;
  /** Left out where there is no such edition. */
  gnu?: Manual;
  busybox?: Manual;
  /** The name in GNU's messages, where it is not argv[0] (a script that runs another program). */
  calledAs?: string;
  /** The first operand ends the options. */
  inOrder?: boolean;
  /** The exit status of wrong usage: 1 unless told. */
  usageStatus?: number | Readonly<Record<Flavour, number>>;
  /** What is said of a wrong option, where that is not getopt's word and no hint follows; not busybox's. */
  wrongOption?: (message: string) => string;
  /** What GNU's prints after a complaint about usage; `Try 'NAME --help' for more information.` unless told. */
  hint?: (name: string) => string;
  /** The exit status of a {@link Failure} that has none: 1 unless told. */
  failureStatus?: number;
  /** GNU's knows neither --help nor --version. */
  helpless?: boolean;
  /** busybox's knows no long options here. */
  longless?: boolean;
  /** Rewrites arguments of older forms, such as `-5` for `-n 5`. */
  prepare?: (args: readonly string[], flavour: Flavour) => readonly string[];
  run(invocation: Invocation): Promise<number> | number;
}

/** A program in both manners. */
export type Command = (flavour: Flavour) => Program;

/** Makes a program of its declaration. */
export function command(spec: CommandSpec): Command {
  return (flavour) => {
    const manual = (flavour === 'gnu' ? spec.gnu : spec.busybox) ?? spec.gnu ?? spec.busybox;
    if (!manual) throw new Error('a command without a manual');
    const grammar = optionGrammar(
      `${manual.options ?? ''}\n${manual.unlisted ?? ''}\n${flavour === 'gnu' && !spec.helpless ? HELP : ''}`,
    );
    return (proc) => run(proc, { flavour, spec, manual, grammar });
  };
}

interface Edition {
  flavour: Flavour;
  spec: CommandSpec;
  manual: Manual;
  grammar: OptionGrammar;
}

async function run(proc: Process, { flavour, spec, manual, grammar }: Edition): Promise<number> {
  const name = flavour === 'gnu' ? (spec.calledAs ?? proc.argv[0] ?? '') : proc.name;
  const out = new Output(proc);
  const complain = async (message: string) => {
    await out.flush();
    await proc.stderr.write(`${name}: ${message}\n`);
  };
  const usageStatus = typeof spec.usageStatus === 'object' ? spec.usageStatus[flavour] : (spec.usageStatus ?? 1);
  try {
    const args = proc.argv.slice(1);
    if (flavour === 'busybox' && args.length === 1 && args[0] === '--help') {
      await proc.stderr.write(busyboxUsage(name, manual));
      return 0;
    }
    const options = parse(spec.prepare ? spec.prepare(args, flavour) : args, grammar, {
      inOrder: (spec.inOrder ?? false) || proc.env.has('POSIXLY_CORRECT'),
      longless: flavour === 'busybox' && (spec.longless ?? false),
    });
    if (flavour === 'gnu' && options.has('help')) {
      await out.write(gnuUsage(name, manual));
      await out.flush();
      return 0;
    }
    if (flavour === 'gnu' && options.has('version')) {
      await out.write(versionLine(name, spec.suite));
      await out.flush();
      return 0;
    }
    const status = await spec.run({ proc, flavour, name, options, operands: options.operands, out, complain });
    await out.flush();
    return status;
  } catch (error) {
    if (error instanceof UsageError) {
      await out.flush();
      if (error.always && flavour === 'gnu' && spec.wrongOption) {
        await proc.stderr.write(`${name}: ${spec.wrongOption(error.message)}\n`);
        return usageStatus;
      }
      const hint = spec.hint?.(name) ?? `Try '${name} --help' for more information.`;
      const message = error.message && (flavour === 'gnu' || error.always) ? `${name}: ${error.message}\n` : '';
      await proc.stderr.write(message + (flavour === 'gnu' ? `${hint}\n` : busyboxUsage(name, manual)));
      return error.status ?? usageStatus;
    }
    if (error instanceof Failure) {
      if (error.message) await proc.stderr.write(`${await flushed(out)}${name}: ${error.message}\n`);
      else await flushed(out);
      return error.status ?? spec.failureStatus ?? 1;
    }
    if (isSysError(error)) {
      await complain(error.path ? `${error.path}: ${error.message}` : error.message);
      return spec.failureStatus ?? 1;
    }
    throw error;
  }
}

/** Flushes what a failed command had printed; a second failure of the same pipe is no news. */
async function flushed(out: Output): Promise<''> {
  try {
    await out.flush();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return '';
}

/** getopt names the program by all of argv[0] in either flavour. */
function parse(args: readonly string[], grammar: OptionGrammar, how: { inOrder: boolean; longless: boolean }): Options {
  try {
    return getopt(args, grammar, how);
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(error.message, { always: true });
    throw error;
  }
}
