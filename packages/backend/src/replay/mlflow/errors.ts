import { ErrorRequestHandler } from 'express';
import { PageTokenError } from '../pages';
import { FilterError } from './filter';

/** An error as MLflow tells it. */
export class MlflowError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const notFound = (message: string) =>
  new MlflowError(404, 'RESOURCE_DOES_NOT_EXIST', message);
export const invalid = (message: string) =>
  new MlflowError(400, 'INVALID_PARAMETER_VALUE', message);

/** Tells errors the way MLflow does. */
export const mlflowErrorHandler: ErrorRequestHandler = (
  error,
  _request,
  response,
  next,
) => {
  let told = error;
  if (error instanceof FilterError || error instanceof PageTokenError) {
    told = invalid(error.message);
  }
  if (!(told instanceof MlflowError)) {
    next(error);
    return;
  }
  response
    .status(told.status)
    .json({ error_code: told.code, message: told.message });
};
