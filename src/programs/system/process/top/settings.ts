import { Accounts } from '../../../accounts.ts';
import type { Invocation } from '../../../command.ts';
import { Failure } from '../../../failure.ts';
import type { ProcessRow } from '../table.ts';
import type { View } from './picture.ts';
import { isField } from './procps.ts';

/** How many pictures, and how many milliseconds lie between two. */
export interface Pace {
  count: number;
  period: number;
}

/** How many processes `-p` takes. */
const MOST_PIDS = 20;

/**
 * What the options ask to be shown.
 * @throws {Failure} in the words of procps
 */
export function viewOf({ proc, options, operands }: Invocation): View {
  const [operand] = operands;
  if (operand !== undefined) throw new Failure(`unknown option '${operand}'`);
  const pids = options
    .values('p')
    .flatMap((list) => list.split(','))
    .map((text) => (/^\d+$/.test(text) ? Number(text) : fail(`bad pid '${text}'`)));
  if (pids.length > MOST_PIDS) throw new Failure(`pid limit (${MOST_PIDS}) exceeded`);
  const user = options.value('u') ?? options.value('U');
  if (user !== undefined && pids.length > 0) throw new Failure('conflicting process selections (U/p/u)');
  const uid = user === undefined ? undefined : uidOf(new Accounts(proc), user.replace(/^!/, ''));
  const wanted = (row: ProcessRow) => uid === undefined || (row.uid === uid) !== user?.startsWith('!');
  const width = options.value('w');
  if (width !== undefined && !/^\d+$/.test(width)) throw new Failure(`bad width arg '${width}'`);
  const sort = options.value('o')?.replace(/^[+-]/, '');
  if (sort !== undefined && !isField(sort)) throw new Failure(`unrecognized field name '${sort}'`);
  return {
    shows: (row) => wanted(row) && (pids.length === 0 || pids.includes(row.pid)),
    sort: sort ?? '%CPU',
    commandLines: options.has('c'),
    busyOnly: options.has('i'),
    threads: options.has('H'),
    singleCpu: options.has('1'),
    scale: scaleOf(options.value('E')) ?? 'm',
  };
}

/**
 * How often the picture is drawn.
 * @throws {Failure} in the words of procps
 */
export function paceOf({ flavour, options }: Invocation): Pace {
  const delay = options.value('d');
  if (delay?.startsWith('-')) throw new Failure('-d requires positive argument');
  if (delay !== undefined && !/^(\d+\.?\d*|\.\d+)$/.test(delay)) throw new Failure(`bad delay interval '${delay}'`);
  const count = options.value('n');
  if (count !== undefined && !/^0*[1-9]\d*$/.test(count)) throw new Failure(`bad iterations argument '${count}'`);
  scaleOf(options.value('e'));
  return {
    count: Number(count ?? Number.POSITIVE_INFINITY),
    period: 1000 * Number(delay ?? (flavour === 'gnu' ? 3 : 5)),
  };
}

function scaleOf(text: string | undefined): string | undefined {
  if (text !== undefined && !/^[kmgtpe]$/i.test(text)) throw new Failure(`bad memory scaling arg '${text}'`);
  return text?.toLowerCase();
}

function uidOf(accounts: Accounts, user: string): number {
  const uid = accounts.user(user)?.uid;
  return uid ?? fail('Invalid user');
}

function fail(message: string): never {
  throw new Failure(message);
}
