import type { Group, Leaf } from '../cli/command.ts';
import * as groupsByName from './groups.ts';
import * as containers from './leaves/container.ts';
import * as imageCommands from './leaves/image.ts';
import * as daemon from './leaves/system.ts';

const { exec, ps, run, exportContainer, ...ofContainers } = containers;
const { images, login, pull, search, importImage, ...ofImages } = imageCommands;
const { info, version, ...ofDaemon } = daemon;

/** The commands that the general help lists first. */
export const commonCommands: Readonly<Record<string, Leaf>> = {
  run,
  exec,
  ps,
  pull,
  images,
  login,
  search,
  version,
  info,
};

const { container, image, network, system, volume } = groupsByName;

/** The commands for a kind of objects each. */
export const groups: Readonly<Record<string, Group>> = { container, image, network, system, volume };

/** The other commands, by name. */
export const otherCommands: Readonly<Record<string, Leaf>> = Object.fromEntries(
  Object.entries({ ...ofContainers, ...ofImages, ...ofDaemon, export: exportContainer, import: importImage }).sort(
    ([a], [b]) => (a < b ? -1 : 1),
  ),
);
