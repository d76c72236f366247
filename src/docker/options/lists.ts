import { GoError } from '../go-error.ts';
/** What `-a` accepts. @throws {GoError} in the client's words */
export function validateAttach(value: string): string {
  const name = value.toLowerCase();
  if (!['stdin', 'stdout', 'stderr'].includes(name)) {
    throw new GoError('valid streams are STDIN, STDOUT and STDERR');
  }
  return name;
}

/** What `-l` accepts: `NAME` or `NAME=value`. @throws {GoError} in the client's words */
export function validateLabel(value: string): string {
  if (value === '') throw new GoError("invalid label '': empty name");
  if (value.startsWith('=')) throw new GoError(`invalid label '${value}': empty name`);
  return value;
}
