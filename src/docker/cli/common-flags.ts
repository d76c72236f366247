import { validateFilter } from './filters.ts';
import type { FlagDefinition } from './flags.ts';

/** Flags that many commands have. */
export const filterFlag: FlagDefinition = {
  name: 'filter',
  short: 'f',
  type: 'list',
  valueName: 'filter',
  usage: 'Only those that meet a condition',
  validate: validateFilter,
};

/** Commands that remove have `-f` for something else. */
export const pruneFilterFlag: FlagDefinition = {
  name: 'filter',
  type: 'list',
  valueName: 'filter',
  usage: 'Only those that meet a condition, such as until=24h or label=KEY=VALUE',
  validate: validateFilter,
};

export const listFormatFlag: FlagDefinition = {
  name: 'format',
  type: 'string',
  usage: 'How to show them: table, table TEMPLATE, json, or a Go template',
};

export const noTruncFlag: FlagDefinition = { name: 'no-trunc', type: 'bool', usage: 'Do not shorten anything' };

export const quietIdsFlag: FlagDefinition = { name: 'quiet', short: 'q', type: 'bool', usage: 'Only their ids' };

export const detachKeysFlag: FlagDefinition = {
  name: 'detach-keys',
  type: 'string',
  usage: 'Keys that leave the container running',
};
