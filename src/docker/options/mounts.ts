import type { MountSpec } from '../../engine/api.ts';
import { clean } from '../copy/paths.ts';
import { parseCsv } from '../csv.ts';
import { GoError } from '../go-error.ts';
import { parseBool } from '../strconv/parse-bool.ts';
import { ramInBytes } from '../units.ts';

/** A mount with what is particular to its type. */
export interface Mount extends MountSpec {
  Consistency?: string;
  BindOptions?: Members;
  VolumeOptions?: Members;
  TmpfsOptions?: Members;
  ImageOptions?: Members;
}

/** What `--mount` accepts. @throws {GoError} in the client's words */
export function validateMount(value: string): string {
  parseMount(value, '/');
  return value;
}

/** Keys that may stand alone. */
const SWITCHES = ['readonly', 'ro', 'volume-nocopy', 'bind-nonrecursive'];

/**
 * Reads a `--mount` option; a source that begins with a dot is a path from the working directory (docker/cli,
 * opts.MountOpt).
 * @throws {GoError} in the client's words
 */
export function parseMount(text: string, cwd: string): Mount {
  const mount: Mount = { Type: 'volume', Target: '' };
  for (const field of parseCsv(text)) {
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    if (equals < 0 && !SWITCHES.includes(key)) throw new GoError(`invalid field '${field}' must be a key=value pair`);
    const value = equals < 0 ? 'true' : field.slice(equals + 1);
    if (!setPlace(mount, key, value, cwd) && !setOption(mount, key, value)) {
      throw new GoError(`unexpected key '${key}' in '${field}'`);
    }
  }
  check(mount);
  return mount;
}

/** What and where. */
function setPlace(mount: Mount, key: string, value: string, cwd: string): boolean {
  switch (key) {
    case 'type':
      mount.Type = value.toLowerCase() as Mount['Type'];
      return true;
    case 'source':
    case 'src':
      mount.Source = value.startsWith('.') ? clean(`${cwd}/${value}`) : value;
      return true;
    case 'target':
    case 'dst':
    case 'destination':
      mount.Target = value;
      return true;
    case 'readonly':
    case 'ro':
      mount.ReadOnly = parsed(key, value, parseBool);
      return true;
    case 'consistency':
      mount.Consistency = value.toLowerCase();
      return true;
    default:
      return false;
  }
}

type OptionGroup = 'BindOptions' | 'VolumeOptions' | 'TmpfsOptions' | 'ImageOptions';
type Members = Record<string, unknown>;

/** Keys that are particular to a type: where they go, and what they come to. */
const OPTIONS: Readonly<Record<string, [OptionGroup, (value: string, before: Members) => Members]>> = {
  'bind-propagation': ['BindOptions', (value) => ({ Propagation: value.toLowerCase() })],
  'bind-nonrecursive': ['BindOptions', (value) => ({ NonRecursive: parsed('bind-nonrecursive', value, parseBool) })],
  'bind-recursive': ['BindOptions', recursion],
  'volume-subpath': ['VolumeOptions', (value) => ({ Subpath: value })],
  'volume-nocopy': ['VolumeOptions', (value) => ({ NoCopy: parsed('volume-nocopy', value, parseBool) })],
  'volume-label': ['VolumeOptions', (value, { Labels }) => ({ Labels: { ...(Labels as Members), ...pair(value) } })],
  'volume-driver': ['VolumeOptions', (value, before) => ({ DriverConfig: { ...driverOf(before), Name: value } })],
  'volume-opt': [
    'VolumeOptions',
    (value, before) => {
      const driver = driverOf(before);
      return { DriverConfig: { ...driver, Options: { ...driver.Options, ...pair(value) } } };
    },
  ],
  'image-subpath': ['ImageOptions', (value) => ({ Subpath: value })],
  'tmpfs-size': ['TmpfsOptions', (value) => ({ SizeBytes: parsed('tmpfs-size', value, ramInBytes) })],
  'tmpfs-mode': ['TmpfsOptions', (value) => ({ Mode: parsed('tmpfs-mode', value, octal) })],
};

function setOption(mount: Mount, key: string, value: string): boolean {
  const [group, read] = OPTIONS[key] ?? [];
  if (!group || !read) return false;
  const before = mount[group] ?? {};
  mount[group] = { ...before, ...read(value, before) };
  return true;
}

function driverOf(options: Members): { Name?: string; Options?: Record<string, string> } {
  return (options.DriverConfig ?? {}) as { Name?: string; Options?: Record<string, string> };
}

function recursion(value: string): Members {
  switch (value) {
    case 'enabled':
      return {};
    case 'disabled':
      return { NonRecursive: true };
    case 'writable':
      return { ReadOnlyNonRecursive: true };
    case 'readonly':
      return { ReadOnlyForceRecursive: true };
    default:
      throw new GoError(
        `invalid value for bind-recursive: ${value} (must be "enabled", "disabled", "writable", or "readonly")`,
      );
  }
}

function pair(text: string): Record<string, string> {
  const equals = text.indexOf('=');
  return equals < 0 ? { [text]: '' } : { [text.slice(0, equals)]: text.slice(equals + 1) };
}

function octal(text: string): number {
  if (!/^[0-7]+$/.test(text)) throw new GoError('invalid syntax');
  return Number.parseInt(text, 8);
}

function parsed<T>(key: string, text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch {
    throw new GoError(`invalid value for ${key}: ${text}`);
  }
}

function check(mount: Mount): void {
  const { Type, Target, BindOptions, VolumeOptions, TmpfsOptions, ImageOptions } = mount;
  if ((Type as string) === '') throw new GoError('type is required');
  if (Target === '') throw new GoError('target is required');
  const mixed = [
    ['volume', VolumeOptions],
    ['bind', BindOptions],
    ['image', ImageOptions],
    ['tmpfs', TmpfsOptions],
  ] as const;
  for (const [type, options] of mixed) {
    if (options && Type !== type) throw new GoError(`cannot mix '${type}-*' options with mount type '${Type}'`);
  }
  if (BindOptions?.ReadOnlyForceRecursive) {
    const needs = (what: string) =>
      new GoError(`option 'bind-recursive=readonly' requires '${what}' to be specified in conjunction`);
    if (!mount.ReadOnly) throw needs('readonly');
    if (BindOptions.Propagation !== 'rprivate') throw needs('bind-propagation=rprivate');
  }
}
