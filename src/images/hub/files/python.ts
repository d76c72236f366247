import { directory, type LayerDirectory, program, symlink } from '../../../fs/layer.ts';
import { alpineLayer } from './alpine-layer.ts';
import { debianLayer } from './debian-layer.ts';

export const toolsRoot = (): LayerDirectory =>
  debianLayer({ packages: ['ca-certificates', 'curl', 'wget'], files: {} });

export const moreToolsRoot = (): LayerDirectory =>
  debianLayer({ packages: ['ca-certificates', 'curl', 'wget', 'procps'], files: {} });

export const slimToolsRoot = (): LayerDirectory =>
  debianLayer({ packages: ['ca-certificates', 'netbase', 'tzdata'], files: {} });

export const alpineToolsRoot = (): LayerDirectory => alpineLayer({ packages: ['ca-certificates', 'tzdata'] });

/** Python below /usr/local. */
export const root = (): LayerDirectory =>
  directory({
    'usr/local/bin': directory({
      pip3: program('python:pip'),
      'pip3.13': program('python:pip'),
      python3: symlink('python3.13'),
      'python3.13': program('python:python3'),
    }),
    'usr/local/lib/python3.13/site-packages/pip/__init__.py': '__version__ = "25.0.1"\n',
  });

export const linksRoot = (): LayerDirectory =>
  directory({ 'usr/local/bin': directory({ pip: symlink('pip3'), python: symlink('python3') }) });
