import type { LegacyCommand } from '../../legacy/command.ts';
import { flag, type LegacyFlag } from '../../legacy/flag.ts';
import { containerFlags, runOnlyFlags } from '../../legacy/run-options.ts';
import { exactly, commands as later } from '../1.4/commands.ts';

/** Those that came after it. */
const ABSENT = ['create', 'exec', 'logout'];

/** A flag of a later version, by its last name. */
function without(name: string, ...gone: string[]): readonly LegacyFlag[] {
  return later[name]?.flags.filter(({ names }) => !gone.includes(names.at(-1) ?? '')) ?? [];
}

/** What is other in these: signatures that name no flags though there are some, and flags that are not there yet. */
const CHANGES: Readonly<Record<string, Partial<LegacyCommand>>> = {
  attach: { signature: '[OPTIONS] CONTAINER' },
  build: { signature: '[OPTIONS] PATH | URL | -', flags: without('build', '-pull') },
  commit: { signature: '[OPTIONS] CONTAINER [REPOSITORY[:TAG]]', flags: without('commit', '-pause') },
  events: { signature: '[OPTIONS]' },
  history: { signature: '[OPTIONS] IMAGE' },
  images: { signature: '[OPTIONS] [NAME]' },
  kill: { signature: '[OPTIONS] CONTAINER [CONTAINER...]' },
  login: { signature: '[OPTIONS] [SERVER]' },
  logs: { flags: without('logs', '-tail') },
  port: { signature: 'CONTAINER PRIVATE_PORT', takes: exactly(2) },
  ps: { signature: '[OPTIONS]', flags: without('ps', '-filter') },
  pull: { flags: [flag('#t,#-tag', '', 'Tag of the image')] },
  push: { signature: 'NAME[:TAG]' },
  restart: { signature: '[OPTIONS] CONTAINER [CONTAINER...]' },
  rm: { signature: '[OPTIONS] CONTAINER [CONTAINER...]' },
  run: { signature: '[OPTIONS] IMAGE [COMMAND] [ARG...]', flags: [...containerFlags, ...runOnlyFlags] },
  save: { signature: 'IMAGE', takes: exactly(1) },
  stop: { signature: '[OPTIONS] CONTAINER [CONTAINER...]' },
  tag: { signature: '[OPTIONS] IMAGE [REGISTRYHOST/][USERNAME/]NAME[:TAG]' },
};

/** The commands of Docker 1.0, in the order of their names. */
export const commands: Readonly<Record<string, LegacyCommand>> = Object.fromEntries(
  Object.entries(later)
    .filter(([name]) => !ABSENT.includes(name))
    .map(([name, command]) => [name, { ...command, ...CHANGES[name] }]),
);
