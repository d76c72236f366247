/** What `-a` accepts. @throws {Error} in the client's words */
export function validateAttach(value: string): string {
  const name = value.toLowerCase();
  if (!['stdin', 'stdout', 'stderr'].includes(name)) {
    throw new Error('valid streams are STDIN, STDOUT and STDERR');
  }
  return name;
}

/** What `-l` accepts: `NAME` or `NAME=value`. @throws {Error} in the client's words */
export function validateLabel(value: string): string {
  if (value === '') throw new Error("invalid label '': empty name");
  if (value.startsWith('=')) throw new Error(`invalid label '${value}': empty name`);
  return value;
}
