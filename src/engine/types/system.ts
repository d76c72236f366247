/** Shapes of the Docker Engine API 1.41 for the daemon itself. */

/** `GET /version`. */
export interface VersionInfo {
  Platform: { Name: string };
  Components: { Name: string; Version: string; Details: Record<string, string> }[];
  Version: string;
  ApiVersion: string;
  MinAPIVersion: string;
  GitCommit: string;
  GoVersion: string;
  Os: string;
  Arch: string;
  KernelVersion: string;
  BuildTime: string;
}

/** `GET /info`, in the edition's own key order; what is typed here is what code relies on. */
export interface SystemInfo extends Record<string, unknown> {
  ID: string;
  Containers: number;
  ContainersRunning: number;
  ContainersPaused: number;
  ContainersStopped: number;
  Images: number;
  Driver: string;
  Name: string;
  ServerVersion: string;
}

/** An element of the stream of `GET /events`. */
export interface EventMessage {
  /** Set for containers and images only, as old APIs had it. */
  status?: string;
  id?: string;
  from?: string;
  Type: 'container' | 'image' | 'network' | 'volume' | 'daemon';
  Action: string;
  Actor: { ID: string; Attributes: Record<string, string> };
  scope: 'local';
  /** Seconds since the epoch. */
  time: number;
  /** Nanoseconds since the epoch, as far as a double can tell. */
  timeNano: number;
}
