import type { StatsSample } from '../../engine/api.ts';
import { bytesSize, humanSizeWithPrecision } from '../units.ts';
import type { Listing } from './listing.ts';

/** A row of `docker stats`: a container as it was asked for, and the last that was heard of it. */
export interface StatsRow {
  container: string;
  /** Absent once nothing more is heard. */
  sample: StatsSample | undefined;
  id: string;
  name: string;
}

const NOTHING = '--';

function shown(show: (sample: StatsSample) => string, otherwise = NOTHING): (row: StatsRow) => string {
  return ({ sample }) => (sample ? show(sample) : otherwise);
}

function pair(first: number, second: number): string {
  return `${humanSizeWithPrecision(first, 3)} / ${humanSizeWithPrecision(second, 3)}`;
}

const NO_PAIR = `${NOTHING} / ${NOTHING}`;

/** The columns of `docker stats` (docker/cli, container.statsContext). */
export const statsListing: Listing<StatsRow> = {
  typeName: '*container.statsContext',
  columns: [
    { name: 'Container', header: 'CONTAINER', value: ({ container }) => container },
    {
      name: 'ID',
      header: 'CONTAINER ID',
      value: ({ id }, trunc) => (trunc ? id.slice(0, 12) : id) || NOTHING,
    },
    { name: 'Name', header: 'NAME', value: ({ name }) => name.replace(/^\//, '') || NOTHING },
    { name: 'CPUPerc', header: 'CPU %', value: shown(({ cpu }) => `${cpu.toFixed(2)}%`) },
    {
      name: 'MemUsage',
      header: 'MEM USAGE / LIMIT',
      value: shown(({ memory, memoryLimit }) => `${bytesSize(memory)} / ${bytesSize(memoryLimit)}`, NO_PAIR),
    },
    {
      name: 'MemPerc',
      header: 'MEM %',
      value: shown(({ memory, memoryLimit }) => {
        const percent = memoryLimit === 0 ? 0 : (memory / memoryLimit) * 100;
        return `${percent.toFixed(2)}%`;
      }),
    },
    {
      name: 'NetIO',
      header: 'NET I/O',
      value: shown(({ networkReceived, networkSent }) => pair(networkReceived, networkSent)),
    },
    {
      name: 'BlockIO',
      header: 'BLOCK I/O',
      value: shown(({ blockRead, blockWritten }) => pair(blockRead, blockWritten)),
    },
    { name: 'PIDs', header: 'PIDS', value: shown(({ pids }) => String(pids)) },
  ],
};
