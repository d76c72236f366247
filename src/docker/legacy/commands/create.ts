import type { LegacyRun } from '../command.ts';
import { createContainer, readBody } from '../create-container.ts';

export const create: LegacyRun = async (context) => {
  const id = await createContainer(context, await readBody(context));
  await context.cli.print(`${id}\n`);
  return 0;
};
