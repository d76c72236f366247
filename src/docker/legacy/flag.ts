/** A flag of Docker 1.x, as its package mflag declares them. */
export interface LegacyFlag {
  /**
   * What it is called, without the first dash: `a`, `-attach`. One that begins with a hash is out of date: it still works, with a
   * warning that names the next one that is not.
   */
  names: readonly string[];
  type: 'bool' | 'string' | 'int' | 'list' | 'address';
  default: boolean | string | number;
  usage: string;
  /** Checks a value, and may change it. @throws {GoError} whose message ends the flag's error */
  validate?: (value: string) => string;
}

/** Its last name, without dashes: how a command asks for it. */
export function keyOf({ names }: LegacyFlag): string {
  return (names.at(-1) ?? '').replace(/^#?-?/, '');
}

/** A declaration in short: names parted by commas. */
export function flag(
  names: string,
  value: boolean | string | number | readonly never[],
  usage: string,
  validate?: (value: string) => string,
): LegacyFlag {
  const check = validate ? { validate } : {};
  const common = { names: names.split(','), usage, ...check };
  if (typeof value === 'object') return { ...common, type: 'list', default: '[]' };
  if (typeof value === 'boolean') return { ...common, type: 'bool', default: value };
  return typeof value === 'number'
    ? { ...common, type: 'int', default: value }
    : { ...common, type: 'string', default: value };
}
