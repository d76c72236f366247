import type { MountSpec } from '../../engine/api.ts';

/** What `--mount` accepts: comma-separated `key=value` pairs; used to check the flag. @throws {Error} in the client's words */
export function validateMount(value: string): string {
  parseMount(value);
  return value;
}

/**
 * Reads a `--mount` option (docker/cli, opts.MountOpt).
 * @throws {Error} in the client's words
 */
export function parseMount(value: string): MountSpec {
  const mount: MountSpec = { Type: 'volume', Target: '' };
  for (const field of value.split(',')) {
    const at = field.indexOf('=');
    const key = (at < 0 ? field : field.slice(0, at)).toLowerCase();
    const text = at < 0 ? undefined : field.slice(at + 1);
    if (text === undefined && key !== 'readonly' && key !== 'ro' && key !== 'volume-nocopy') {
      throw new Error(`invalid field '${field}' must be a key=value pair`);
    }
    switch (key) {
      case 'type':
        mount.Type = (text ?? '').toLowerCase() as MountSpec['Type'];
        break;
      case 'source':
      case 'src':
        mount.Source = text ?? '';
        break;
      case 'target':
      case 'dst':
      case 'destination':
        mount.Target = text ?? '';
        break;
      case 'readonly':
      case 'ro':
        mount.ReadOnly = truth(key, text);
        break;
      case 'volume-nocopy':
      case 'bind-propagation':
      case 'consistency':
      case 'volume-driver':
      case 'volume-label':
      case 'volume-opt':
      case 'tmpfs-size':
      case 'tmpfs-mode':
        break;
      default:
        throw new Error(`unexpected key '${key}' in '${field}'`);
    }
  }
  if (mount.Target === '') throw new Error('target is required');
  return mount;
}

function truth(key: string, text: string | undefined): boolean {
  if (text === undefined || /^(1|t|T|true|TRUE|True)$/.test(text)) return true;
  if (/^(0|f|F|false|FALSE|False)$/.test(text)) return false;
  throw new Error(`invalid value for ${key}: ${text}`);
}
