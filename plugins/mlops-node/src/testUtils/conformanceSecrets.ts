import { ConformanceList, ConformanceSubject } from './ConformanceSubject';
import { pagesOf, SECRET } from './ConformanceSource';
import { FakeRequest } from './FakeHttpSource';
import { readSource, testSource } from './readSource';
import { recordingLogger } from './recordingLogger';
import { withSource } from './withSource';

/** The secret in the forms that a source or a library may show it in. */
const FORMS = [
  SECRET,
  encodeURIComponent(SECRET),
  JSON.stringify(SECRET).slice(1, -1),
];

function expectNoSecret(shown: unknown, request: FakeRequest | undefined) {
  const text = JSON.stringify(shown);
  for (const form of FORMS) expect(text).not.toContain(form);
  const proof = String(request?.headers.authorization ?? '');
  const value = proof.replace(/^\S+ /, '');
  if (value) expect(text).not.toContain(value);
}

function errorText(error: unknown): string {
  return error instanceof Error
    ? `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`
    : String(error);
}

/** That credentials show nowhere, even when the source repeats them. */
export function describeSecrets(
  subject: ConformanceSubject,
  list: ConformanceList,
): void {
  const { connector } = subject;

  it.each([401, 403, 500])(
    'shows no secret when %i repeats the request',
    async status => {
      const fault = (request: FakeRequest) => ({
        status,
        json: { message: `refused ${SECRET}`, headers: request.headers },
      });
      const pages = pagesOf(list, ['a']);
      await withSource(
        subject,
        list,
        { pages, fault },
        async ({ config, server }) => {
          const reading = await readSource(connector, config);
          const tested = await testSource(connector, config);
          const request = server.requests.find(r => r.headers.authorization);
          expectNoSecret(
            { ...reading, error: errorText(reading.error), tested },
            request,
          );
          expect(reading.report.problems.length).toBeGreaterThan(0);
        },
      );
    },
  );

  it('shows no secret in the address', async () => {
    await withSource(subject, list, { pages: [] }, async ({ config }) => {
      const session = connector.open({
        sourceId: 'test',
        config,
        logger: recordingLogger(),
      });
      expectNoSecret(session.address ?? '', undefined);
      await session.close();
    });
  });
}
