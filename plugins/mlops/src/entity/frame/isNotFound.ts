/** Whether the server answered that it does not know what was asked for. */
export function isNotFound(error: Error): boolean {
  return 'statusCode' in error
    ? error.statusCode === 404
    : error.name === 'NotFoundError';
}
