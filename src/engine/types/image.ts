import type { ContainerConfig } from './container.ts';

/** Shapes of the Docker Engine API 1.41 for images. */

/** An element of `GET /images/json`. */
export interface ImageSummary {
  Id: string;
  ParentId: string;
  RepoTags: string[] | null;
  RepoDigests: string[] | null;
  /** Seconds since the epoch. */
  Created: number;
  /** Bytes. */
  Size: number;
  VirtualSize: number;
  SharedSize: number;
  Containers: number;
  Labels: Record<string, string> | null;
}

/** `GET /images/{name}/json`, in the edition's own key order. */
export interface ImageInspect {
  Id: string;
  RepoTags: string[];
  RepoDigests: string[];
  Parent: string;
  Comment: string;
  Created: string;
  Container: string;
  ContainerConfig: ContainerConfig;
  DockerVersion: string;
  Author: string;
  Config: ContainerConfig;
  Architecture: string;
  Os: string;
  Size: number;
  VirtualSize: number;
  GraphDriver: { Data: Record<string, string> | null; Name: string };
  RootFS: { Type: string; Layers?: string[] };
  Metadata: { LastTagTime: string };
}

/** An element of `GET /images/{name}/history`, the newest first. */
export interface ImageHistory {
  Id: string;
  /** Seconds since the epoch. */
  Created: number;
  CreatedBy: string;
  Tags: string[] | null;
  Size: number;
  Comment: string;
}

/** An element of what `DELETE /images/{name}` did. */
export type ImageDeletion = { Untagged: string } | { Deleted: string };

/** A line of the stream that pulls, loads and imports give. */
export interface ProgressMessage {
  status?: string;
  id?: string;
  /** Such as `[==>   ]  1.2MB/3.4MB`; absent for plain lines. */
  progress?: string;
  progressDetail?: { current?: number; total?: number };
  error?: string;
}

export interface SearchResult {
  name: string;
  description: string;
  star_count: number;
  is_official: boolean;
  is_automated: boolean;
}
