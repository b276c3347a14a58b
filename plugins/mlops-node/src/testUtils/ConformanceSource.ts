import { FakeAnswer, FakeHttpSource, FakeRequest } from './FakeHttpSource';
import { ConformanceList, ConformanceSubject } from './ConformanceSubject';

/** Credential that must never be seen anywhere. */
export const SECRET = 'c0nf0rmance/s3cret+"=\\x';

/** Content of the list under test and what goes wrong with it. */
export interface Scenario {
  pages: unknown[][];
  /** Answer in place of a page; undefined serves the page. */
  fault?(request: FakeRequest, pageIndex: number): FakeAnswer | undefined;
  /** Every page names itself as the next. */
  circle?: boolean;
}

/** Serves one list of the subject; its other lists are empty. */
export async function startConformanceSource(
  subject: ConformanceSubject,
  list: ConformanceList,
  scenario: Scenario,
): Promise<FakeHttpSource> {
  return FakeHttpSource.start(request => {
    if (list.isList(request)) {
      const index = Number(list.position(request) ?? 0);
      return (
        scenario.fault?.(request, index) ?? {
          json: pageOf(list, scenario, index),
        }
      );
    }
    const other = subject.lists.find(candidate => candidate.isList(request));
    if (other) return { json: pageOf(other, { pages: [[]] }, 0) };
    return subject.other?.(request);
  });
}

function pageOf(list: ConformanceList, scenario: Scenario, index: number) {
  const { pages, circle } = scenario;
  const after = circle ? 1 : index + 1;
  return list.page({
    items: pages[index] ?? [],
    next: circle || after < pages.length ? String(after) : undefined,
    pageCount: pages.length,
    itemCount: pages.flat().length,
  });
}

/** Names in pages of two, or of the size that the list asks for. */
export function pagesOf(
  list: ConformanceList,
  names: string[],
  make: (name: string) => unknown = list.item,
): unknown[][] {
  const size = list.pageSize ?? 2;
  const pages: unknown[][] = [];
  for (let start = 0; start < names.length; start += size) {
    pages.push(names.slice(start, start + size).map(make));
  }
  return pages;
}

/** More names than fit on two pages. */
export function manyNames(list: ConformanceList): string[] {
  const count = (list.pageSize ?? 2) * 2 + 1;
  return Array.from({ length: count }, (_, index) => `name-${index}`);
}
