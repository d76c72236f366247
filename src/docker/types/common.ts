import {
  define,
  field,
  getter,
  int64,
  mapOf,
  pointerTo,
  sliceOf,
  string,
  struct,
  type Type,
  uint8,
} from '../reflect/type.ts';

/** `[]string` and `map[string]string` */
export const strings = sliceOf(string);
export const stringMap = mapOf(string, string);
/** `map[string]struct {}`: a set. */
export const emptyStruct: Type = { kind: 'struct', name: 'struct {}', defined: false, fields: [] };
export const stringSet = mapOf(string, emptyStruct);

const [PORT, PROTO] = [0, 1];

/** nat.Port: `80/tcp`; the protocol is tcp if there is none. */
export const port = define('nat.Port', string, {
  Port: getter(string, (text: string) => text.split('/')[PORT]),
  Proto: getter(string, (text: string) => text.split('/')[PROTO] || 'tcp'),
  Int: getter(int64, (text: string) => Number.parseInt(text, 10) || 0),
});

export const portBinding = struct('nat.PortBinding', [
  field('HostIP', string, { json: 'HostIp' }),
  field('HostPort', string),
]);
export const portMap = define('nat.PortMap', mapOf(port, sliceOf(portBinding)));
export const portSet = define('nat.PortSet', mapOf(port, emptyStruct));

/** A list of strings, where a single one may stand for itself in JSON. */
export const strSlice = define('strslice.StrSlice', strings, {
  UnmarshalJSON: { params: [string], result: strings, call: (json: unknown) => (Array.isArray(json) ? json : [json]) },
});

export const driverData = struct('storage.DriverData', [field('Data', stringMap), field('Name', string)]);

const optional = { omitEmpty: true };

const platform = struct('v1.Platform', [
  field('Architecture', string, { json: 'architecture' }),
  field('OS', string, { json: 'os' }),
  field('OSVersion', string, { json: 'os.version', ...optional }),
  field('OSFeatures', strings, { json: 'os.features', ...optional }),
  field('Variant', string, { json: 'variant', ...optional }),
]);

export const descriptor = struct('v1.Descriptor', [
  field('MediaType', string, { json: 'mediaType' }),
  field('Digest', define('digest.Digest', string, { String: getter(string, (text: string) => text) }), {
    json: 'digest',
  }),
  field('Size', int64, { json: 'size' }),
  field('URLs', strings, { json: 'urls', ...optional }),
  field('Annotations', stringMap, { json: 'annotations', ...optional }),
  field('Data', sliceOf(uint8), { json: 'data', ...optional }),
  field('Platform', pointerTo(platform), { json: 'platform', ...optional }),
  field('ArtifactType', string, { json: 'artifactType', ...optional }),
]);
