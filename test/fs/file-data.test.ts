import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileData } from '../../src/fs/file-data.ts';

type Step =
  | { do: 'write'; at: number; data: number[] }
  | { do: 'append'; data: number[] }
  | { do: 'truncate'; length: number }
  | { do: 'adopt'; data: number[] }
  | { do: 'lend' };

const data = fc.array(fc.integer({ min: 1, max: 255 }), { maxLength: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), at: fc.nat(60), data }),
  fc.record({ do: fc.constant('append' as const), data }),
  fc.record({ do: fc.constant('truncate' as const), length: fc.nat(60) }),
  fc.record({ do: fc.constant('adopt' as const), data }),
  fc.record({ do: fc.constant('lend' as const) }),
);

describe('FileData', () => {
  it('behaves as an array, and changes nothing that it lent or was given', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const file = new FileData();
        let model: number[] = [];
        const given: { array: Uint8Array; was: number[] }[] = [];
        const give = (array: Uint8Array) => {
          given.push({ array, was: [...array] });
          return array;
        };
        const write = (at: number, values: number[]) => {
          if (values.length === 0) return;
          while (model.length < at) model.push(0);
          model.splice(at, values.length, ...values);
          file.write(at, give(Uint8Array.from(values)));
        };
        for (const s of steps) {
          if (s.do === 'write') write(s.at, s.data);
          else if (s.do === 'append') write(model.length, s.data);
          else if (s.do === 'lend') give(file.lend());
          else if (s.do === 'adopt') {
            file.adopt(give(Uint8Array.from(s.data)));
            model = [...s.data];
          } else {
            file.truncate(s.length);
            model = Array.from({ length: s.length }, (_, n) => model[n] ?? 0);
          }
          expect([...file.slice(0, 1000)]).toEqual(model);
          expect(file.length).toBe(model.length);
        }
        for (const { array, was } of given) expect([...array]).toEqual(was);
      }),
    );
  });

  it('appends and reads 20 MB in linear time', () => {
    const chunk = new Uint8Array(4096).fill(7);
    const file = new FileData();
    const start = performance.now();
    for (let n = 0; n < 5000; n++) file.write(file.length, chunk);
    let read = 0;
    for (let at = 0; at < file.length; at += 65536) read += file.slice(at, 65536).length;
    expect(read).toBe(5000 * 4096);
    // Copying all of it for every append would take minutes.
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('does not copy what is written whole', () => {
    const content = new Uint8Array(1e6).fill(1);
    const file = new FileData();
    file.write(0, content);
    expect(file.lend().buffer).toBe(content.buffer);
    file.write(0, Uint8Array.of(2));
    expect([content[0], file.lend()[0]]).toEqual([1, 2]);
  });
});
