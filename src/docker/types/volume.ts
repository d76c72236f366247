import { any, field, int64, mapOf, pointerTo, string, struct } from '../reflect/type.ts';
import { stringMap } from './common.ts';

const optional = { omitEmpty: true };

/** volume.Volume, what client 28.2.2 decodes `GET /volumes/{name}` into; no cluster volumes here. */
export const volume = struct('volume.Volume', [
  field('ClusterVolume', pointerTo(struct('volume.ClusterVolume', [])), optional),
  field('CreatedAt', string, optional),
  field('Driver', string),
  field('Labels', stringMap),
  field('Mountpoint', string),
  field('Name', string),
  field('Options', stringMap),
  field('Scope', string),
  field('Status', mapOf(string, any), optional),
  field('UsageData', pointerTo(struct('volume.UsageData', [field('RefCount', int64), field('Size', int64)])), optional),
]);
