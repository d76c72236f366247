import { bool, define, field, int64, pointerTo, sliceOf, string, struct, type Type, uint32 } from '../reflect/type.ts';
import { stringMap, strings } from './common.ts';

const type = define('mount.Type', string);
const propagation = define('mount.Propagation', string);
const optional = { omitEmpty: true };

/** container.MountPoint: a mount that a container has. */
export const mountPoint = struct('container.MountPoint', [
  field('Type', type, optional),
  field('Name', string, optional),
  field('Source', string),
  field('Destination', string),
  field('Driver', string, optional),
  field('Mode', string),
  field('RW', bool),
  field('Propagation', propagation),
]);

function options(name: string, members: [string, Type][]): ReturnType<typeof field> {
  const fields = members.map(([member, of]) => field(member, of, optional));
  return field(name, pointerTo(struct(`mount.${name}`, fields)), optional);
}

const driver = struct('mount.Driver', [field('Name', string, optional), field('Options', stringMap, optional)]);

/** mount.Mount: a mount that was asked for. */
export const mount = struct('mount.Mount', [
  field('Type', type, optional),
  field('Source', string, optional),
  field('Target', string, optional),
  field('ReadOnly', bool, optional),
  field('Consistency', define('mount.Consistency', string), optional),
  options('BindOptions', [
    ['Propagation', propagation],
    ['NonRecursive', bool],
    ['CreateMountpoint', bool],
    ['ReadOnlyNonRecursive', bool],
    ['ReadOnlyForceRecursive', bool],
  ]),
  options('VolumeOptions', [
    ['NoCopy', bool],
    ['Labels', stringMap],
    ['Subpath', string],
    ['DriverConfig', pointerTo(driver)],
  ]),
  options('ImageOptions', [['Subpath', string]]),
  options('TmpfsOptions', [
    ['SizeBytes', int64],
    ['Mode', define('fs.FileMode', uint32)],
    ['Options', sliceOf(strings)],
  ]),
  options('ClusterOptions', []),
]);
