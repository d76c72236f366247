import type { Commands } from '../command.ts';
import { connection } from './connection.ts';
import { hashes } from './hashes.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { pubsub } from './pubsub.ts';
import { server } from './server.ts';
import { sets } from './sets.ts';
import { sortedSets } from './sorted-sets.ts';
import { strings } from './strings.ts';
import { transactions } from './transactions.ts';

/** All commands that there are, by their names in lower case. */
export const COMMANDS: Commands = {
  ...{ ...connection, ...keys, ...strings, ...lists, ...hashes, ...sets, ...sortedSets },
  ...{ ...server, ...pubsub, ...transactions },
};
