import { describe, expect, test } from 'vitest';
import { FORMAT, readSave } from '../../web/storage/save.ts';

const progress = { lesson: 'linking', step: 'name', done: ['find-it'], fulfilled: [0], baseline: { addresses: {} } };
const save = { format: FORMAT, machine: { time: 0 }, scrollback: { columns: 80, text: '$ ls' }, progress };

describe('a save is read', () => {
  test('whole', () => {
    expect(readSave(structuredClone(save))).toEqual(save);
  });

  test('without what was not there yet', () => {
    const early = { ...save, scrollback: undefined, progress: undefined };
    expect(readSave(early)).toEqual(early);
  });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'save'],
  ['a list', [save]],
  ['an empty object', {}],
  ['an older format', { ...save, format: FORMAT - 1 }],
  ['a newer format', { ...save, format: FORMAT + 1 }],
  ['no machine', { ...save, machine: undefined }],
  ['a machine that is none', { ...save, machine: [] }],
  ['a terminal that is none', { ...save, scrollback: 'text' }],
  ['a terminal without a width', { ...save, scrollback: { text: '' } }],
  ['a terminal of an impossible width', { ...save, scrollback: { columns: -1, text: '' } }],
  ['a progress that is none', { ...save, progress: { step: 1 } }],
])('%s is no save', (_, value) => {
  expect(readSave(value)).toBeUndefined();
});
