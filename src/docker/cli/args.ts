import { CliError } from './error.ts';

/** How many arguments a command takes: what is wrong with so many, in the client's words, or nothing. */
export type ArgsRule = (count: number) => { problem: string; see: string } | undefined;

const plural = (n: number) => (n === 1 ? 'argument' : 'arguments');

/** No arguments at all. */
export const noArgs: ArgsRule = (count) => (count > 0 ? { problem: 'accepts no arguments', see: 'Run' } : undefined);

export const exactArgs =
  (n: number): ArgsRule =>
  (count) =>
    count === n ? undefined : { problem: `requires ${n} ${plural(n)}`, see: 'Run' };

export const minArgs =
  (n: number): ArgsRule =>
  (count) =>
    count >= n ? undefined : { problem: `requires at least ${n} ${plural(n)}`, see: 'See' };

export const maxArgs =
  (n: number): ArgsRule =>
  (count) =>
    // The slip is the client's own.
    count <= n ? undefined : { problem: `requires at most ${n} ${plural(n)}`, see: 'SRun' };

export const rangeArgs =
  (low: number, high: number): ArgsRule =>
  (count) =>
    count >= low && count <= high
      ? undefined
      : { problem: `requires at least ${low} and at most ${high} ${plural(high)}`, see: 'Run' };

/**
 * Checks the arguments of a command (docker/cli, cli/required.go).
 * @param path as typed after `docker`, such as `container ls`
 * @throws {CliError} with exit status 1
 */
export function checkArgs(rule: ArgsRule, count: number, path: string, usage: string): void {
  const wrong = rule(count);
  if (!wrong) return;
  const { problem, see } = wrong;
  throw new CliError(
    `docker: '${path}' ${problem}\n\nUsage:  ${usage}\n\n${see} '${path} --help' for more information`,
    1,
  );
}
