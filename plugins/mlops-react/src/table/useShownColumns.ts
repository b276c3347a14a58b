import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Column } from './columns';

/** Only what the reader chose, so that columns added later keep their default. */
type Choices = Record<string, boolean>;

/** Columns that the reader wants to see, remembered by table. */
export function useShownColumns<Row>(
  tableId: string,
  columns: readonly Column<Row>[],
) {
  const storageApi = useApi(storageApiRef);
  const storage = useMemo(
    () => storageApi.forBucket('plugin.mlops.columns'),
    [storageApi],
  );
  const [choices, setChoices] = useState<Choices>(() =>
    readChoices(storage.snapshot<Choices>(tableId).value),
  );

  useEffect(() => {
    const subscription = storage
      .observe$<Choices>(tableId)
      .subscribe(snapshot => setChoices(readChoices(snapshot.value)));
    return () => subscription.unsubscribe();
  }, [storage, tableId]);

  const isShown = useCallback(
    (column: Column<Row>) => choices[column.id] ?? !column.optional,
    [choices],
  );
  const save = (next: Choices) => {
    setChoices(next);
    // Remembering is a comfort: when it fails the choice still holds here.
    storage.set(tableId, next).catch(() => undefined);
  };

  const [first, ...rest] = columns;
  return {
    /** The first column names the row and always stays. */
    shown: [first, ...rest.filter(isShown)],
    choosable: rest,
    isShown,
    toggle: (column: Column<Row>) =>
      save({ ...choices, [column.id]: !isShown(column) }),
    reset: () => save({}),
  };
}

function readChoices(stored: unknown): Choices {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(([, shown]) => typeof shown === 'boolean'),
  );
}
