import { Route, Routes } from 'react-router-dom';
import { SourceDetail } from './SourceDetail';
import { SourceList } from './SourceList';
import { useSources } from './useSources';

/** The tab Sources: all connected systems, and one of them below its id. */
export function SourcesPage() {
  const sources = useSources();
  return (
    <Routes>
      <Route index element={<SourceList sources={sources} />} />
      <Route path=":id/*" element={<SourceDetail sources={sources} />} />
    </Routes>
  );
}
