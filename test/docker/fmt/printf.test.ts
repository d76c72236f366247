import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sprint, sprintln } from '../../../src/docker/fmt/print.ts';
import { sprintf } from '../../../src/docker/fmt/printf.ts';
import {
  bool,
  define,
  field,
  getter,
  int,
  mapOf,
  pointerTo,
  sliceOf,
  string,
  struct,
} from '../../../src/docker/reflect/type.ts';
import { Value } from '../../../src/docker/reflect/value.ts';

const point = struct('geo.Point', [field('X', int), field('Name', string), field('seen', bool)]);
const celsius = define('temp.Celsius', int, { String: getter(string, (degrees: number) => `${degrees}°C`) });

// The printf of recorded templates covers the verbs; these are what no data of Docker's has.
describe('sprintf', () => {
  it.each<[string, unknown, string]>([
    ['%v', new Value(point, { X: 1, Name: 'a' }), '{1 a false}'],
    ['%+v', new Value(point, { X: 1, Name: 'a' }), '{X:1 Name:a seen:false}'],
    ['%#v', new Value(pointerTo(point), { X: 1 }), '&geo.Point{X:1, Name:"", seen:false}'],
    ['%v', new Value(pointerTo(point), null), '<nil>'],
    ['%#v', new Value(pointerTo(point), null), '(*geo.Point)(nil)'],
    ['%v', new Value(sliceOf(celsius), [20, -3]), '[20°C -3°C]'],
    ['%d', new Value(sliceOf(celsius), [20, -3]), '[20 -3]'],
    [
      '%#v',
      new Value(
        mapOf(int, string),
        new Map([
          [10, 'b'],
          [9, 'a'],
        ]),
      ),
      'map[int]string{9:"a", 10:"b"}',
    ],
    ['%v', { b: [1, 'x', null], a: { c: true } }, 'map[a:map[c:true] b:[1 x <nil>]]'],
    ['%#v', { a: [1.5, null] }, 'map[string]interface {}{"a":[]interface {}{1.5, interface {}(nil)}}'],
    ['%T', [1], '[]interface {}'],
    ['%s', new Value(celsius, 5), '5°C'],
    ['%x', new Value(sliceOf({ kind: 'uint8', name: 'uint8', defined: true }), [1, 255]), '01ff'],
  ])('%s of %j', (format, value, text) => {
    expect(sprintf(format, value)).toBe(text);
  });

  it('never throws, and copies what is no directive', () => {
    const argument = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string()),
    );
    const format = fc.string({
      unit: fc.constantFrom('%', 'v', 'd', 's', 'q', '+', '-', '#', '0', '1', '.', '*', '[', ']', 'x'),
    });
    fc.assert(
      fc.property(format, fc.array(argument), (text, args) => {
        expect(typeof sprintf(text, ...args)).toBe('string');
        if (!text.includes('%')) expect(sprintf(text)).toBe(text);
      }),
    );
  });
});

describe('sprint', () => {
  it('parts operands of which neither is a string', () => {
    expect(sprint(1, 2, 'a', 'b', true, null)).toBe('1 2a btrue <nil>'.replace('a b', 'ab'));
    expect(sprint()).toBe('');
    expect(sprintln('a', 1, null)).toBe('a 1 <nil>\n');
  });
});
