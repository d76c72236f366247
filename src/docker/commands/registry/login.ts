import { maxArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';

export const login: Command = {
  use: 'login [OPTIONS] [SERVER]',
  short: 'Tell a registry who you are',
  long: 'Tell a registry who you are. The one of this machine serves everybody, and needs no login.',
  args: maxArgs(1),
  flags: [
    { name: 'password', short: 'p', type: 'string', usage: 'Password or access token' },
    { name: 'password-stdin', type: 'bool', usage: 'Read it from the standard input' },
    { name: 'username', short: 'u', type: 'string', usage: 'Name of the user' },
  ],
  run: async (_cli, _options, [server]) => {
    const registry = server === undefined ? 'the registry of this machine' : `the registry ${server}`;
    throw new CliError(`docker: Linkyard needs no login: whatever ${registry} has, docker pull fetches for everybody`);
  },
};
