import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';

export const rm: Command = {
  use: 'rm [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Remove containers',
  aliases: ['docker container rm', 'docker container remove', 'docker rm'],
  args: minArgs(1),
  flags: [
    { name: 'force', short: 'f', type: 'bool', usage: 'Kill and remove containers that run, too' },
    { name: 'link', short: 'l', type: 'bool', usage: 'Remove the link of that name, not the container' },
    { name: 'volumes', short: 'v', type: 'bool', usage: 'Remove its anonymous volumes, too' },
  ],
  run: async (cli, options, args) => {
    const how = { force: options.bool('force'), link: options.bool('link'), v: options.bool('volumes') };
    const paths = args.map((name) => name.replace(/^\/+|\/+$/g, ''));
    const attempts = cli.attemptAll(paths, (client, path) => client.containerRemove(path, how));
    const failures: string[] = [];
    for (const [i, name] of args.entries()) {
      const failure = paths[i] === '' ? 'container name cannot be empty' : await attempts[i];
      if (failure === undefined) await cli.print(`${name}\n`);
      else failures.push(failure);
    }
    if (failures.length === 0) return 0;
    // With --force, what is not there is as good as removed.
    const onlyMissing = failures.every((failure) => /No such container: /.test(failure));
    throw new CliError(failures.join('\n'), how.force && onlyMissing ? 0 : 1);
  },
};
