import type { VersionInfo } from '../../api.ts';

/** `GET /version` of Docker 1.x. */
export function versionOf(version: string, details: { api: string; go: string; commit: string }): VersionInfo {
  return {
    Platform: { Name: '' },
    Components: [],
    Version: version,
    ApiVersion: details.api,
    MinAPIVersion: details.api,
    GitCommit: details.commit,
    GoVersion: details.go,
    Os: 'linux',
    Arch: 'amd64',
    KernelVersion: '',
    BuildTime: '',
  };
}
