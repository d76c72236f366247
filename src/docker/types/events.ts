import { define, field, int64, string, struct } from '../reflect/type.ts';
import { stringMap } from './common.ts';

const optional = { omitEmpty: true };

const actor = struct('events.Actor', [field('ID', string), field('Attributes', stringMap)]);

/** events.Message, what client 28.2.2 decodes the lines of `GET /events` into. */
export const eventMessage = struct('events.Message', [
  field('Status', string, { json: 'status', ...optional }),
  field('ID', string, { json: 'id', ...optional }),
  field('From', string, { json: 'from', ...optional }),
  field('Type', define('events.Type', string)),
  field('Action', define('events.Action', string)),
  field('Actor', actor),
  field('Scope', string, { json: 'scope', ...optional }),
  field('Time', int64, { json: 'time', ...optional }),
  field('TimeNano', int64, { json: 'timeNano', ...optional }),
]);
