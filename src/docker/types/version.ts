import { bool, field, pointerTo, sliceOf, string, struct } from '../reflect/type.ts';
import { stringMap } from './common.ts';

const optional = { omitEmpty: true };

const platform = struct('struct { Name string }', [field('Name', string)]);

/** system.clientVersion: what the client tells of itself. */
export const clientVersion = struct('system.clientVersion', [
  field('Platform', pointerTo(platform), optional),
  field('Version', string, optional),
  field('APIVersion', string, { json: 'ApiVersion', ...optional }),
  field('DefaultAPIVersion', string, optional),
  field('GitCommit', string),
  field('GoVersion', string),
  field('Os', string),
  field('Arch', string),
  field('BuildTime', string, optional),
  field('Context', string),
]);

const component = struct('types.ComponentVersion', [
  field('Name', string),
  field('Version', string),
  field('Details', stringMap, optional),
]);

/** types.Version, what client 28.2.2 decodes `GET /version` into. */
const serverVersion = struct('types.Version', [
  field('Platform', platform),
  field('Components', sliceOf(component), optional),
  field('Version', string),
  field('APIVersion', string, { json: 'ApiVersion' }),
  field('MinAPIVersion', string, optional),
  field('GitCommit', string),
  field('GoVersion', string),
  field('Os', string),
  field('Arch', string),
  field('KernelVersion', string, optional),
  field('Experimental', bool, optional),
  field('BuildTime', string, optional),
]);

/** system.versionInfo: what `docker version --format` shows. */
export const versionInfo = struct('system.versionInfo', [
  field('Client', clientVersion),
  field('Server', pointerTo(serverVersion)),
]);
