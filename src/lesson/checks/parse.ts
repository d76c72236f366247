import type { Check, ContainerSelector, Fact } from '../format.ts';
import { label } from './label.ts';

/** Says why a block of checks is of no use. */
type Fail = (reason: string) => never;

/** What a field's value must be. */
type Reader<T> = (value: unknown, field: string, fail: Fail) => T;

const text: Reader<string> = (value, field, fail) => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : fail(`${field} must be a text`);
};
const truth: Reader<boolean> = (value, field, fail) =>
  typeof value === 'boolean' ? value : fail(`${field} must be true or false`);
const port: Reader<number> = (value, field, fail) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65536
    ? value
    : fail(`${field} must be a port, 1 to 65535`);
const protocol: Reader<'tcp' | 'udp'> = (value, field, fail) =>
  value === 'tcp' || value === 'udp' ? value : fail(`${field} must be tcp or udp`);
const selector: Reader<ContainerSelector> = (value, field, fail) => {
  if (typeof value === 'string') return { name: value };
  const linkedTo = isRecord(value) && Object.keys(value).length === 1 ? value.linkedTo : undefined;
  return typeof linkedTo === 'string' ? { linkedTo } : fail(`${field} must be a container's name, or {linkedTo: NAME}`);
};
const place: Reader<ContainerSelector | 'host'> = (value, field, fail) =>
  value === 'host' ? 'host' : selector(value, field, fail);

/** The fields of each kind of fact: a name ends with `?` where it may be left out. */
const FIELDS: Record<Fact['kind'], Record<string, Reader<unknown>>> = {
  container: { name: text, 'image?': text, 'running?': truth, 'exists?': truth },
  link: { from: text, to: text, 'alias?': text },
  port: {
    'container?': text,
    'image?': text,
    port,
    'protocol?': protocol,
    'hostPort?': port,
    'dynamic?': truth,
    'address?': text,
  },
  hosts: { container: text, name: text, of: text },
  env: { container: text, name: text, 'value?': text },
  moved: { container: text },
  listed: {},
  inspected: { container: text },
  ran: { program: text, in: place, 'argument?': text },
  read: { file: text, in: selector },
  pinged: { from: place, to: text },
  connected: { from: place, to: text, port },
};

const DEFAULTS: Partial<Record<Fact['kind'], Record<string, unknown>>> = { port: { protocol: 'tcp' } };

/** Reads the YAML of a `check` block: a list of `KIND: {fields}`, each with an optional `say`. */
export function parseChecks(value: unknown, fail: Fail): Check[] {
  if (!Array.isArray(value)) return fail('checks are a list');
  return value.map((item: unknown) => {
    if (!isRecord(item)) return fail('a check is written KIND: {…}');
    const { say, ...rest } = item;
    if (say !== undefined && typeof say !== 'string') return fail('say must be a text');
    const [entry, ...more] = Object.entries(rest);
    if (!entry || more.length > 0) return fail('a check has one kind');
    const fact = readFact(entry[0], entry[1] ?? {}, fail);
    return { label: say ?? label(fact), fact };
  });
}

function readFact(kind: string, value: unknown, fail: Fail): Fact {
  if (!Object.hasOwn(FIELDS, kind)) fail(`no such check: ${kind} (there are ${Object.keys(FIELDS).join(', ')})`);
  const fields = FIELDS[kind as Fact['kind']];
  if (!isRecord(value)) return fail(`${kind} takes its fields in braces`);
  const known = new Set(Object.keys(fields).map((name) => name.replace('?', '')));
  const stray = Object.keys(value).find((name) => !known.has(name));
  if (stray !== undefined) fail(`${kind} has no field ${stray} (it has ${[...known].join(', ')})`);
  const fact: Record<string, unknown> = { kind, ...DEFAULTS[kind as Fact['kind']] };
  for (const [key, read] of Object.entries(fields)) {
    const name = key.replace('?', '');
    if (value[name] === undefined) {
      if (!key.endsWith('?')) fail(`${kind} needs ${name}`);
    } else {
      fact[name] = read(value[name], `${kind}.${name}`, fail);
    }
  }
  return fact as unknown as Fact;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
