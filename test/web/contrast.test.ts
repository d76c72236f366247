import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Oklch, parseOklch, toHex, toLinearRgb } from '../../web/theme/oklch.ts';

const css = readFileSync('web/theme/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: parse(light), dark: parse(dark) }] as const,
  ),
);

function parse(text: string): Oklch {
  const colour = parseOklch(text);
  if (!colour) throw new Error(`no colour: ${text}`);
  return colour;
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: Oklch): number {
  const [r, g, b] = toLinearRgb(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const values = [one, other].map((name) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`no token ${name}`);
    return luminance(token[scheme]);
  });
  return (Math.max(...values) + 0.05) / (Math.min(...values) + 0.05);
}

const grounds = ['surface', 'raised', 'sunken'];
const ansi = [...tokens.keys()].filter((name) => name.startsWith('ansi-') && name !== 'ansi-black');
const hues = [...tokens.keys()].filter((name) => name.startsWith('hue-'));

/** Text on what it stands on. */
const texts: [string, string][] = [
  ...grounds.flatMap((ground) =>
    ['ink', 'muted', 'accent', 'good', 'warn', 'bad'].map((name): [string, string] => [name, ground]),
  ),
  ['ink', 'accent-tint'],
  ['muted', 'accent-tint'],
  ['accent', 'accent-tint'],
  ['ink', 'warn-tint'],
  ['warn', 'warn-tint'],
  ['ink', 'good-tint'],
  ['good', 'good-tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'bad'],
  ['ink', 'selection'],
  ...ansi.map((name): [string, string] => [name, 'raised']),
];

/** Edges of controls, marks and swatches. */
const shapes: [string, string][] = [
  ...['surface', 'raised'].map((ground): [string, string] => ['edge', ground]),
  ...hues.map((name): [string, string] => [name, 'raised']),
];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(shape, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});

describe('colours', () => {
  test.each([
    ['oklch(100% 0 0)', '#ffffff'],
    ['oklch(0 0 0)', '#000000'],
    ['oklch(0.627955 0.257683 29.2339)', '#ff0000'],
    ['oklch(86.6440% 0.294827 142.4953)', '#00ff00'],
    ['oklch(0.452014 0.313214 264.052)', '#0000ff'],
  ])('%s is %s', (colour, hex) => {
    expect(toHex(parse(colour))).toBe(hex);
  });

  test.each(['red', '#123456', 'oklch(1 2)'])('%s is none', (text) => {
    expect(parseOklch(text)).toBeUndefined();
  });
});
