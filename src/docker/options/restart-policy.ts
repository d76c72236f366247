import { GoError } from '../go-error.ts';
/**
 * Reads `--restart` (docker/cli, opts.ParseRestartPolicy): `no`, `always`, `unless-stopped`, `on-failure[:N]`. The daemon
 * checks the name.
 * @throws {GoError} in the client's words
 */
export function parseRestartPolicy(text: string): { Name: string; MaximumRetryCount: number } {
  if (text === '') return { Name: '', MaximumRetryCount: 0 };
  const at = text.indexOf(':');
  const name = at < 0 ? text : text.slice(0, at);
  if (at >= 0 && name === '') throw new GoError('invalid restart policy format: no policy provided before colon');
  const count = at < 0 ? '' : text.slice(at + 1);
  if (count !== '' && !/^[+-]?\d+$/.test(count)) {
    throw new GoError('invalid restart policy format: maximum retry count must be an integer');
  }
  return { Name: name, MaximumRetryCount: count === '' ? 0 : Number(count) };
}
