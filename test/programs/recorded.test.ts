import { describe, expect, test } from 'vitest';
import { comparable } from './comparable.ts';
import { Bench } from './harness.ts';
import recorded from './recorded.json' with { type: 'json' };

describe.each(['gnu', 'busybox'] as const)('%s', (flavour) => {
  const own = recorded.filter((entry) => entry.flavour === flavour);
  test.each(own.map((entry) => [entry.line, entry] as const))('%s', async (line, entry) => {
    const outcome = await new Bench().run(line, {
      flavour,
      ...('locale' in entry && entry.locale && { locale: entry.locale }),
    });
    expect(comparable(outcome)).toEqual(comparable(entry));
  });
});
