import { Limits } from '../connector';
import { ConformanceList, ConformanceSubject } from './ConformanceSubject';
import { Scenario, SECRET, startConformanceSource } from './ConformanceSource';
import { FakeHttpSource } from './FakeHttpSource';

/** Short waits, so that the suite is quick. */
const SUITE_LIMITS: Partial<Limits> = {
  timeoutSeconds: 5,
  retries: 2,
  backoffMilliseconds: 1,
};

/** Runs a test against a source of this content. */
export async function withSource<T>(
  subject: ConformanceSubject,
  list: ConformanceList,
  scenario: Scenario & { limits?: Partial<Limits> },
  test: (source: { config: unknown; server: FakeHttpSource }) => Promise<T>,
): Promise<T> {
  const server = await startConformanceSource(subject, list, scenario);
  const config = subject.config({
    baseUrl: server.baseUrl,
    secret: SECRET,
    limits: { ...SUITE_LIMITS, ...scenario.limits },
  });
  try {
    return await test({ config, server });
  } finally {
    await server.close();
  }
}
