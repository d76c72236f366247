import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoError } from '../../../src/docker/go-error.ts';
import { field, getter, int, mapOf, pointerTo, string, struct } from '../../../src/docker/reflect/type.ts';
import { Value } from '../../../src/docker/reflect/value.ts';
import { TemplateExecError, TemplateParseError } from '../../../src/docker/template/errors.ts';
import { dockerFunctions, headerFunctions } from '../../../src/docker/template/functions/docker.ts';
import { Template } from '../../../src/docker/template/template.ts';

function run(text: string, data?: unknown): string {
  return new Template(text, dockerFunctions).execute(data);
}

describe('Template', () => {
  it('takes data of JavaScript as it is', () => {
    expect(run('{{.a.b}} {{len .list}} {{index .list 1}} {{.none}}', { a: { b: 1 }, list: ['x', 'y'] })).toBe(
      '1 2 y <no value>',
    );
    expect(
      run(
        '{{range $k, $v := .}}{{$k}}{{$v}} {{end}}',
        new Map([
          ['b', 2],
          ['a', 1],
        ]),
      ),
    ).toBe('a1 b2 ');
    expect(run('{{.}} {{printf "%T" .}}', 2.5)).toBe('2.5 float64');
  });

  it('says what a missing key is worth', () => {
    const template = new Template('[{{.x}}]', dockerFunctions);
    const labels = new Value(mapOf(string, string), {});
    expect(template.execute(labels)).toBe('[<no value>]');
    expect(template.execute(labels, { missingKey: 'zero' })).toBe('[]');
    expect(() => template.execute(labels, { missingKey: 'error' })).toThrow('map has no entry for key "x"');
  });

  it('can be executed with other functions of the same names, as for the headings of a table', () => {
    const template = new Template('{{upper .Names}}\t{{truncate .ID 3}}\t{{json .Image}}', dockerFunctions);
    const headings = { Names: 'Names', ID: 'CONTAINER ID', Image: 'IMAGE' };
    expect(template.execute(headings, { functions: headerFunctions })).toBe('Names\tCONTAINER ID\tIMAGE');
  });

  it('keeps what was printed before an error', () => {
    const failing = () => run('a{{define "x"}}b{{.Nope}}{{end}}{{template "x" 1}}c', {});
    expect(failing).toThrow(TemplateExecError);
    try {
      failing();
    } catch (error) {
      expect((error as TemplateExecError).output).toBe('ab');
      expect((error as TemplateExecError).message).toBe(
        'template: :1:18: executing "x" at <.Nope>: can\'t evaluate field Nope in type int',
      );
    }
  });

  it('calls methods, and blames them for their errors', () => {
    const type = pointerTo(
      struct('x.Row', [field('Plain', int)], {
        Upper: getter(string, (row: { name: string }) => row.name.toUpperCase()),
        Fail: getter(string, () => {
          throw new GoError('no');
        }),
        Add: { params: [int, int], result: int, call: (_row: unknown, a: number, b: number) => a + b },
      }),
    );
    const row = new Value(type, { name: 'web', Plain: 7 });
    expect(run('{{.Upper}} {{.Plain}} {{.Add 1 2}} {{2 | .Add 1}} {{(.Add 1 2) | printf "%03d"}}', row)).toBe(
      'WEB 7 3 3 003',
    );
    expect(() => run('{{.Fail}}', row)).toThrow('template: :1:2: executing "" at <.Fail>: error calling Fail: no');
    expect(() => run('{{.Add 1}}', row)).toThrow('wrong number of args for Add: want 2 got 1');
    expect(() => run('{{.Add 1 "x"}}', row)).toThrow('at <"x">: expected integer; found "x"');
    expect(() => run('{{.Upper}}', new Value(type, null))).toThrow("can't evaluate field Upper in type *x.Row");
    expect(() => run('{{.Plain}}', new Value(type, null))).toThrow('nil pointer evaluating *x.Row.Plain');
  });

  it('gives up where templates call each other without end', () => {
    expect(() => run('{{define "x"}}{{template "x"}}{{end}}{{template "x"}}')).toThrow(
      'exceeded maximum template depth',
    );
  });

  it('gives up where it would not end in reasonable time', () => {
    expect(() => run('{{range 9223372036854775807}}{{end}}')).toThrow('does not simulate');
    expect(() => run('{{range 1000000}}{{printf "%100000d" .}}{{end}}')).toThrow('does not simulate');
    expect(() => run('{{pad "x" 1000000000 0}}')).toThrow('does not simulate');
  });

  const piece = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '.',
      '$x',
      '|',
      '(',
      ')',
      '"a"',
      ' ',
      ':=',
      'if',
      'range',
      'end',
      'else',
      '.A',
      '1',
      'eq',
      'len',
      '-',
      'x',
    ],
  );

  it('throws its own errors only, whatever the template', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          run(pieces.join(''), { A: [1, 'x'] });
        } catch (error) {
          expect(error instanceof TemplateParseError || error instanceof TemplateExecError).toBe(true);
          expect((error as Error).message).toMatch(/^template: :\d+:/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('copies text without actions', () => {
    fc.assert(fc.property(fc.string(), (text) => text.includes('{{') || run(text) === text));
  });
});
