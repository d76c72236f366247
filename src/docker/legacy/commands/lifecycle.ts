import type { LegacyRun } from '../command.ts';
import { each } from '../each.ts';

export const stop: LegacyRun = (context) =>
  each(context, 'failed to stop one or more containers', async (client, name) => {
    await client.containerStop(name, { t: context.flags.number('time') });
    return undefined;
  });

export const restart: LegacyRun = (context) =>
  each(context, 'failed to restart one or more containers', async (client, name) => {
    await client.containerRestart(name, { t: context.flags.number('time') });
    return undefined;
  });

export const kill: LegacyRun = (context) =>
  each(context, 'failed to kill one or more containers', async (client, name) => {
    await client.containerKill(name, { signal: context.flags.string('signal') });
    return undefined;
  });

export const rm: LegacyRun = (context) =>
  each(context, 'failed to remove one or more containers', async (client, name) => {
    const { flags } = context;
    const options = { v: flags.bool('volumes'), link: flags.bool('link'), force: flags.bool('force') };
    await client.containerRemove(name, options);
    return undefined;
  });

export const pause: LegacyRun = (context) =>
  each(context, `failed to pause container named ${context.args[0]}`, async (client, name) => {
    await client.containerPause(name);
    return undefined;
  });

export const unpause: LegacyRun = (context) =>
  each(context, `failed to unpause container named ${context.args[0]}`, async (client, name) => {
    await client.containerUnpause(name);
    return undefined;
  });

export const wait: LegacyRun = (context) =>
  each(context, 'failed to wait one or more containers', async (client, name) => {
    const { result } = await client.containerWait(name);
    return `${(await context.cli.proc.until(result)).StatusCode}\n`;
  });
