import { describe, expect, test } from 'vitest';
import { comparable } from './comparable.ts';
import { Bench } from './harness.ts';
import rare from './rare.json' with { type: 'json' };
import recorded from './recorded.json' with { type: 'json' };

/** A command line and what the real programs made of it. */
interface Recorded {
  flavour: string;
  line: string;
  locale?: string;
  columns?: number;
  stdout: string | { latin1: string };
  stderr: string | { latin1: string };
  status: number;
}

describe.each(['gnu', 'busybox'] as const)('%s', (flavour) => {
  const own = ([...recorded, ...rare] as readonly Recorded[]).filter((entry) => entry.flavour === flavour);
  test.each(own.map((entry) => [entry.line, entry] as const))('%s', async (line, entry) => {
    const where = { flavour, ...(entry.locale !== undefined && { locale: entry.locale }) };
    const bench = new Bench();
    const outcome = await (entry.columns ? bench.runInTerminal(line, entry.columns, where) : bench.run(line, where));
    expect(comparable(outcome)).toEqual(comparable(entry));
  });
});
