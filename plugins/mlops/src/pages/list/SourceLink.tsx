import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ReactNode } from 'react';
import { rootRouteRef } from '../../routes';
import { TAB_PATHS } from '../platform/tabs';

/** Address of a source on the tab Sources; of all of them without `id`. */
export function useSourcePath(): (id?: string) => string {
  const root = useRouteRef(rootRouteRef);
  return id => {
    const tab = `${root().replace(/\/$/, '')}/${TAB_PATHS.sources}`;
    return id === undefined ? tab : `${tab}/${encodeURIComponent(id)}`;
  };
}

/** Leads to a source on the tab Sources. */
export function SourceLink(props: { id: string; children?: ReactNode }) {
  const { id, children } = props;
  const sourcePath = useSourcePath();
  return <Link to={sourcePath(id)}>{children ?? id}</Link>;
}
