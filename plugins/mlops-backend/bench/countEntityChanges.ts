import { MlopsClient } from '@mlops-portal/backstage-plugin-mlops-common';

/** How many entities changed since a revision, as the catalog is told. */
export async function countEntityChanges(
  { client, catalogToken }: { client: MlopsClient; catalogToken: string },
  since: number,
): Promise<{ count: number; nextSince: number }> {
  let count = 0;
  let nextSince = since;
  for (;;) {
    const page = await client.getEntityChanges(
      { since: nextSince, limit: 1000 },
      { token: catalogToken },
    );
    count += page.items.length;
    nextSince = page.nextSince;
    if (!page.more) return { count, nextSince };
  }
}
