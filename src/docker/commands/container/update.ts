import type { HostConfig } from '../../../engine/api.ts';
import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import type { FlagDefinition } from '../../cli/flags.ts';
import type { Options } from '../../cli/options.ts';
import { resources } from '../../options/resources.ts';
import { parseRestartPolicy } from '../../options/restart-policy.ts';
import { bytesValue } from '../../pflag/quantity.ts';
import { resourceFlags } from './resource-flags.ts';

const flags: readonly FlagDefinition[] = [
  ...resourceFlags,
  { name: 'kernel-memory', type: bytesValue, usage: 'Most memory of the kernel that it may use', hidden: true },
  {
    name: 'memory-swap',
    type: () => bytesValue(0, true),
    usage: 'Memory and swap together:\n-1 to enable unlimited swap',
  },
  { name: 'pids-limit', type: 'int', usage: 'How many processes it may have (-1 for any number)' },
  { name: 'restart', type: 'string', usage: 'When to start it again after it ended' },
];

export const update: Command = {
  use: 'update [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Change the limits of containers',
  aliases: ['docker container update', 'docker update'],
  args: minArgs(1),
  flags,
  run: async (cli, options, args) => {
    if (!flags.some(({ name }) => options.changed(name))) {
      throw new CliError('you must provide one or more flags when using this command');
    }
    const body = readBody(options);
    const warnings: string[] = [];
    const failures: string[] = [];
    for (const name of args) {
      const failure = await cli.attempt(async (client) => {
        warnings.push(...((await client.containerUpdate(name, body)).Warnings ?? []));
      });
      if (failure === undefined) await cli.print(`${name}\n`);
      else failures.push(failure);
    }
    await cli.print(warnings.map((warning) => `${warning}\n`).join(''));
    if (failures.length > 0) throw new CliError(failures.join('\n'));
    return 0;
  },
};

/** Zero stands for what is not to change. @throws {CliError} for a restart policy that is none */
function readBody(options: Options): HostConfig {
  try {
    return {
      ...resources(options),
      RestartPolicy: parseRestartPolicy(options.string('restart')),
      ...(options.changed('pids-limit') ? { PidsLimit: options.number('pids-limit') } : {}),
    };
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}
