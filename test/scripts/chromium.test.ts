import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';

describe('Chromium is looked for', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'linkyard-'));
    for (const name of ['google-chrome', 'chromium-browser', 'chromium']) {
      writeFileSync(join(folder, name), '#!/bin/sh\n');
      chmodSync(join(folder, name), name === 'chromium' ? 0o644 : 0o755);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('at $CHROMIUM before all else', () => {
    const chrome = join(folder, 'google-chrome');
    expect(findChromium({ CHROMIUM: chrome, PATH: folder })).toBe(chrome);
  });

  test('at $CHROMIUM only, where that is set', () => {
    expect(findChromium({ CHROMIUM: join(folder, 'chromium'), PATH: folder })).toBeUndefined();
  });
});
