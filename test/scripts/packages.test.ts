import { describe, expect, test } from 'vitest';
import { packagesAreStale } from '../../scripts/packages.mjs';

describe('packages are stale', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/lit': { version: '3.3.3' },
    'node_modules/other-system': { version: '1.0.0', optional: true },
  };

  test.each([
    ['nothing is installed', undefined],
    ['one is missing', {}],
    ['one has another version', { 'node_modules/lit': { version: '3.3.2' } }],
    [
      'an optional one has another version',
      { 'node_modules/lit': { version: '3.3.3' }, 'node_modules/other-system': { version: '0.9.0', optional: true } },
    ],
  ])('when %s', (_when, installed) => {
    expect(packagesAreStale(wanted, installed)).toBe(true);
  });

  test.each([
    ['all are there', { 'node_modules/lit': { version: '3.3.3' }, 'node_modules/other-system': { version: '1.0.0' } }],
    ['one for another system is missing', { 'node_modules/lit': { version: '3.3.3' } }],
  ])('but not when %s', (_when, installed) => {
    expect(packagesAreStale(wanted, installed)).toBe(false);
  });
});
