import { describe, expect, it } from 'vitest';
import { parseFlags } from '../../../src/docker/pflag/parse.ts';
import { UsageError } from '../../../src/docker/pflag/usage-error.ts';
import { flagUsages } from '../../../src/docker/pflag/usages.ts';
import errors from './errors.json' with { type: 'json' };
import { recordedFlags, recordedHelps } from './recorded-flags.ts';

/** The command's own part of a command line that begins with its name. */
function split(argv: readonly string[]): [command: string, args: string[]] {
  const command = [argv.slice(0, 2).join(' '), argv[0] ?? ''].find((name) => recordedHelps.has(name)) ?? '';
  return [command, argv.slice(command === '' ? 0 : command.split(' ').length)];
}

function complaint(argv: readonly string[]): string | undefined {
  const [command, args] = split(argv);
  try {
    parseFlags(recordedFlags(command), args);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

describe('what docker 28.2.2 says of flags', () => {
  it.each(errors)('docker $argv', ({ argv, error }) => {
    expect(complaint(argv)).toBe(error);
  });
});

describe('the flags in the help of docker 28.2.2', () => {
  it.each([...recordedHelps.keys()])('docker %s', (command) => {
    const usages = flagUsages(recordedFlags(command));
    expect(usages.trimEnd()).toEqual((recordedHelps.get(command) ?? []).join('\n'));
  });
});
