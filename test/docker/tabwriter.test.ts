import { describe, expect, it } from 'vitest';
import { DOCKER_1_TABLE, tabwriter } from '../../src/docker/tabwriter.ts';
import { tables } from './formats.json' with { type: 'json' };

describe('tabwriter', () => {
  it.each(tables)('lays out $text', ({ text, table }) => {
    expect(tabwriter(text)).toBe(table);
  });

  it('has wider columns in Docker 1.x', () => {
    expect(tabwriter('ID\tIMAGE\nabc\ttraining/webapp:latest\n', DOCKER_1_TABLE)).toBe(
      'ID                  IMAGE\nabc                 training/webapp:latest\n',
    );
  });

  // The examples of Go's documentation of text/tabwriter and its flags.
  it('pads on the left, and draws lines', () => {
    const options = { minWidth: 5, tabWidth: 0, padding: 1, alignRight: true, debug: true };
    expect(tabwriter('a\tb\tc\t\naa\tbb\tcc\t\naaa\t\naaaa\tdddd\teeee', options)).toBe(
      '    a|    b|    c|\n   aa|   bb|   cc|\n  aaa|\n aaaa| dddd|eeee',
    );
  });

  it('pads with tabs', () => {
    const options = { minWidth: 0, tabWidth: 8, padding: 0, padChar: '\t' };
    expect(tabwriter('a\tb\tc\naaaaaaaaa\tbb\tc', options)).toBe('a\t\tb\tc\naaaaaaaaa\tbb\tc');
  });

  it('drops empty columns of vertical tabs', () => {
    const options = { minWidth: 4, tabWidth: 0, padding: 1, discardEmptyColumns: true };
    expect(tabwriter('a\v\vb\nc\v\vd', options)).toBe('a   b\nc   d');
    expect(tabwriter('a\t\tb\nc\t\td', options)).toBe('a       b\nc       d');
  });

  it('takes time in proportion to the rows', () => {
    const row = 'abcdef012345\timage\t"command"\t2 hours ago\tUp 2 hours\t80/tcp\tname\n';
    expect(tabwriter(row.repeat(20_000)).split('\n')).toHaveLength(20_001);
  });
});
