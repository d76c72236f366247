import type { Options } from '../../getopt.ts';
import { defaultOptions, type LessOptions } from './options.ts';
import { TOGGLES } from './toggle.ts';

/** The options that less was started with, and what is to be done first. */
export interface LessArguments {
  options: LessOptions;
  /** Typed for the learner when a file is first shown: `+G`, `-p PATTERN`. */
  first: string[];
  every: string[];
  files: string[];
}

/** Rewrites what getopt does not know: `+COMMAND`, and a bare number, which is the size of a window. */
export function prepare(args: readonly string[], environment: string): string[] {
  const defaults = environment.split(/[\s$]+/).filter((word) => word !== '');
  const own = defaults.map((word) => (word.startsWith('-') || word.startsWith('+') ? word : `-${word}`));
  let options = true;
  return [...own, ...args].map((word) => {
    if (word === '--') options = false;
    if (!options) return word;
    if (/^\+./.test(word)) return `--plus=${word.slice(1)}`;
    return /^-\d+$/.test(word) ? `-z${word.slice(1)}` : word;
  });
}

export function readArguments(given: Options): LessArguments {
  const options = defaultOptions();
  const first: string[] = [];
  const every: string[] = [];
  for (const { key, value = '' } of given.list) {
    const number = Number.parseInt(value, 10);
    if (key === 'X') options.alternate = false;
    else if (key === 'f') options.force = true;
    else if (key === 'K') options.quitOnInterrupt = true;
    else if (key === 'z' && !Number.isNaN(number)) options.window = Math.abs(number);
    else if (key === 'j' && !Number.isNaN(number)) options.target = number;
    else if (key === 'x' && number > 0) options.tabStop = number;
    else if (key === 'p') first.push(`/${value}\r`);
    else if (key === 'plus' && value.startsWith('+')) every.push(typed(value.slice(1)));
    else if (key === 'plus') first.push(typed(value));
    else TOGGLES[key]?.turn(options);
  }
  return { options, first, every, files: [...given.operands] };
}

/** A command as it would be typed: those that read a line need its end. */
function typed(command: string): string {
  return /^[\d]*[/?&!:]/.test(command) ? `${command}\r` : command;
}
