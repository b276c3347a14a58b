const REPOSITORY = 'https://github.com/mlops-portal/backstage-plugins';

/**
 * Address of a page of the portal's documentation, such as `README.md#sources`.
 *
 * @public
 */
export function docsUrl(path: string): string {
  return `${REPOSITORY}/blob/main/${path}`;
}
