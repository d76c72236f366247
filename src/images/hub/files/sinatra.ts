import { directory, type LayerDirectory, program, symlink } from '../../../fs/layer.ts';

/** Ruby of Ubuntu 14.04. */
export const rubyRoot = (): LayerDirectory =>
  directory({
    'usr/bin': directory({
      gem: symlink('gem1.9.1'),
      'gem1.9.1': program('ruby:gem'),
      ruby: symlink('ruby1.9.1'),
      'ruby1.9.1': program('ruby:ruby'),
    }),
    'var/lib/gems/1.9.1/gems': directory(),
  });

/** Sinatra and what it needs. */
export const gemsRoot = (): LayerDirectory =>
  directory({
    'var/lib/gems/1.9.1/gems': directory({
      'rack-1.5.2': directory(),
      'rack-protection-1.5.3': directory(),
      'sinatra-1.4.5': directory(),
      'tilt-1.4.1': directory(),
    }),
  });
