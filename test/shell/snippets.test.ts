import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ash, dash, Machine } from './harness.ts';

interface Fixture {
  source: string;
  output: string;
  status: number;
}

function fixtures(name: string): Fixture[] {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** What record.mjs saw the real shells print, from ours. */
describe('bash', () => {
  test.each(fixtures('bash.json'))('$source', async ({ source, output, status }) => {
    expect(await new Machine().bash(source)).toEqual({ output, status });
  });
});

describe('busybox ash', () => {
  test.each(fixtures('ash.json'))('$source', async ({ source, output, status }) => {
    expect(await new Machine({ sh: ash }).ash(source)).toEqual({ output, status });
  });
});

describe('dash', () => {
  test.each(fixtures('dash.json'))('$source', async ({ source, output, status }) => {
    expect(await new Machine({ sh: dash }).dash(source)).toEqual({ output, status });
  });
});
