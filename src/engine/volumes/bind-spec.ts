import { normalize } from '../../fs/path.ts';
import type { MountSpec } from '../api.ts';
import type { MountData } from '../containers/mount-point.ts';
import { badParameter, serverError } from '../errors.ts';
import { DOCKER_ROOT } from '../paths.ts';

/** What `-v` and `--mount` mean (volume/mounts of Docker 20.10). */

const ACCESS = ['rw', 'ro'];
const LABEL = ['z', 'Z'];
const COPY = ['nocopy'];
const CONSISTENCY = ['consistent', 'cached', 'delegated'];
const PROPAGATION = ['private', 'rprivate', 'slave', 'rslave', 'shared', 'rshared'];
const KINDS = [ACCESS, LABEL, COPY, CONSISTENCY, PROPAGATION];

/** Whether all parts of a mode are known, and no two of the same kind. */
export function isMode(mode: string): boolean {
  if (mode === '') return true;
  const kinds = mode.split(',').map((part) => KINDS.findIndex((kind) => kind.includes(part)));
  return !kinds.includes(-1) && new Set(kinds).size === kinds.length;
}

function has(mode: string, kind: readonly string[]): string | undefined {
  return mode.split(',').find((part) => kind.includes(part));
}

export function isWritable(mode: string): boolean {
  return has(mode, ACCESS) !== 'ro';
}

/** `SOURCE:TARGET[:MODE]`, where a source that is no absolute path is a volume's name. @throws 500 */
export function parseBind(raw: string): MountData {
  const invalid = (reason?: string) =>
    serverError(`invalid volume specification: '${raw}'${reason === undefined ? '' : `: ${reason}`}`);
  const parts = raw.split(':');
  const [source = '', target, mode = ''] = parts;
  if (source === '' || parts.length > 3) throw invalid();
  if (target !== undefined && parts.length === 2 && target !== '' && isMode(target)) throw invalid();
  if (!isMode(mode)) throw serverError(`invalid mode: ${mode}`);
  const mount = fromParts(target === undefined ? '' : source, target ?? source, mode);
  const problem = checkTarget(mount.destination);
  if (problem) throw invalid(`invalid mount config for type "${mount.type}": ${problem}`);
  return { ...mount, destination: normalize(mount.destination) };
}

function fromParts(source: string, destination: string, mode: string): MountData {
  const type = source.startsWith('/') ? 'bind' : 'volume';
  return {
    type,
    ...(type === 'volume' && { name: source }),
    source: type === 'bind' ? normalize(source) : '',
    destination,
    mode: mode === '' && type === 'volume' && source !== '' ? 'z' : mode,
    writable: isWritable(mode),
    propagation: type === 'bind' ? propagationOf(normalize(source), has(mode, PROPAGATION)) : '',
    copyUp: type === 'volume' && has(mode, COPY) === undefined,
  };
}

/**
 * How mounts that are made later are passed on. What the daemon mounts itself must not stay in a container that sees the
 * daemon's directory (daemon.validateBindDaemonRoot).
 * @throws 400
 */
function propagationOf(source: string, given = ''): string {
  const seesDaemon = source.startsWith(DOCKER_ROOT) || DOCKER_ROOT.startsWith(source);
  if (!seesDaemon) return given || 'rprivate';
  if (['', 'rslave', 'rshared'].includes(given)) return given || 'rslave';
  const rule = 'must use either propagation mode "rslave" or "rshared" when mount source is within the daemon root';
  throw badParameter(
    `invalid mount config: ${rule}, daemon root: "${DOCKER_ROOT}", bind mount source: "${source}", propagation: "${given}"`,
  );
}

/** A part of `--mount`. @throws 400 */
export function parseMount(spec: MountSpec): MountData {
  const { Type: type, Source: source = '', Target: target, ReadOnly: readOnly = false } = spec;
  const invalid = (reason: string) => badParameter(`invalid mount config for type "${type}": ${reason}`);
  if (type !== 'bind' && type !== 'volume' && type !== 'tmpfs') throw invalid('mount type unknown');
  if (!target) throw invalid('field Target must not be empty');
  const problem = checkTarget(target);
  if (problem) throw invalid(problem);
  if (type === 'bind' && source === '') throw invalid('field Source must not be empty');
  if (type === 'bind' && !source.startsWith('/')) {
    throw invalid(`invalid mount path: '${source}' mount path must be absolute`);
  }
  if (type === 'tmpfs' && source !== '') throw invalid('field Source must not be specified');
  return {
    type,
    ...(type === 'volume' && { name: source }),
    source: type === 'bind' ? normalize(source) : '',
    destination: normalize(target),
    mode: type === 'volume' ? 'z' : '',
    writable: !readOnly,
    propagation: type === 'bind' ? propagationOf(normalize(source), spec.BindOptions?.Propagation) : '',
    copyUp: type === 'volume',
    strict: true,
  };
}

function checkTarget(target: string): string | undefined {
  if (!target.startsWith('/')) return `invalid mount path: '${target}' mount path must be absolute`;
  if (normalize(target) === '/') return "invalid specification: destination can't be '/'";
  return undefined;
}
