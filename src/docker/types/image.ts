import { bool, field, int64, pointerTo, sliceOf, string, struct, type Type } from '../reflect/type.ts';
import { timeType } from '../time/types.ts';
import { descriptor, driverData, stringMap, stringSet, strings } from './common.ts';
import { config, healthcheck } from './config.ts';

const optional = { omitEmpty: true };

const imageConfig = struct('v1.ImageConfig', [
  field('User', string, optional),
  field('ExposedPorts', stringSet, optional),
  field('Env', strings, optional),
  field('Entrypoint', strings, optional),
  field('Cmd', strings, optional),
  field('Volumes', stringSet, optional),
  field('WorkingDir', string, optional),
  field('Labels', stringMap, optional),
  field('StopSignal', string, optional),
  field('ArgsEscaped', bool, optional),
]);

const imageConfigExtension = struct('v1.DockerOCIImageConfigExt', [
  field('Healthcheck', pointerTo(healthcheck), optional),
  field('OnBuild', strings, optional),
  field('Shell', strings, optional),
]);

const dockerImageConfig = struct('v1.DockerOCIImageConfig', [
  field('ImageConfig', imageConfig, { embedded: true }),
  field('DockerOCIImageConfigExt', imageConfigExtension, { embedded: true }),
]);

const manifestSize: Type = {
  kind: 'struct',
  name: 'struct { Content int64 "json:\\"Content\\""; Total int64 "json:\\"Total\\"" }',
  defined: false,
  fields: [field('Content', int64), field('Total', int64)],
};

const manifestSummary = struct('image.ManifestSummary', [
  field('ID', string),
  field('Descriptor', descriptor),
  field('Available', bool),
  field('Size', manifestSize),
  field('Kind', string),
]);

const rootFS = struct('image.RootFS', [field('Type', string, optional), field('Layers', strings, optional)]);

/** image.InspectResponse, what client 28.2.2 decodes `GET /images/{name}/json` into. */
export const imageInspectResponse = struct('image.InspectResponse', [
  field('ID', string, { json: 'Id' }),
  field('RepoTags', strings),
  field('RepoDigests', strings),
  field('Parent', string),
  field('Comment', string),
  field('Created', string, optional),
  field('Container', string, optional),
  field('ContainerConfig', pointerTo(config), optional),
  field('DockerVersion', string),
  field('Author', string),
  field('Config', pointerTo(dockerImageConfig)),
  field('Architecture', string),
  field('Variant', string, optional),
  field('Os', string),
  field('OsVersion', string, optional),
  field('Size', int64),
  field('VirtualSize', int64, optional),
  field('GraphDriver', driverData),
  field('RootFS', rootFS),
  field('Metadata', struct('image.Metadata', [field('LastTagTime', timeType)])),
  field('Descriptor', pointerTo(descriptor), optional),
  field('Manifests', sliceOf(manifestSummary), optional),
]);
