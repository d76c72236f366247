import { ApiError } from './api.ts';

/** What was asked for makes no sense: 400. */
export function badParameter(message: string): ApiError {
  return new ApiError(400, message);
}

/** It is not allowed: 403. */
export function forbidden(message: string): ApiError {
  return new ApiError(403, message);
}

/** There is no such thing: 404. */
export function notFound(message: string): ApiError {
  return new ApiError(404, message);
}

/** The state of things is against it: 409. */
export function conflict(message: string): ApiError {
  return new ApiError(409, message);
}

/** Everything else: 500. */
export function serverError(message: string): ApiError {
  return new ApiError(500, message);
}

/** The same status with another message, as Go's errors.Wrap does; what is no {@link ApiError} passes as it is. */
export function wrapError(error: unknown, wrap: (message: string) => string): unknown {
  return error instanceof ApiError ? new ApiError(error.status, wrap(error.message)) : error;
}

/** Whether something is not there. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}
