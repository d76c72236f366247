import { CliError } from '../../cli/error.ts';
import type { LegacyRun } from '../command.ts';

const absent =
  (name: string, near: string): LegacyRun =>
  async () => {
    throw new CliError(`Linkyard does not simulate 'docker ${name}': ${near}`);
  };

export const build = absent('build', 'docker pull and docker run work with ready-made images');
export const login = absent('login', 'the registry of this machine serves everybody');
export const logout = absent('logout', 'there is no login either, since the registry serves everybody');
export const push = absent('push', 'nothing leaves this machine; docker save writes an image to its output');
