import type { ImageDeletion } from '../../engine/api.ts';
import { humanSize } from '../units.ts';

/** What the commands that prune say: a heading and a line for each thing that is gone. */
export function removed(kind: string, lines: readonly string[] | null | undefined): string {
  if (!lines || lines.length === 0) return '';
  return `Deleted ${kind}:\n${lines.map((line) => `${line}\n`).join('')}\n`;
}

export function reclaimed(bytes: number): string {
  return `Total reclaimed space: ${humanSize(bytes)}\n`;
}

/** A line for an image, or for one of its names. */
export function imageLine(deletion: ImageDeletion): string {
  return 'Untagged' in deletion ? `untagged: ${deletion.Untagged}` : `deleted: ${deletion.Deleted}`;
}
