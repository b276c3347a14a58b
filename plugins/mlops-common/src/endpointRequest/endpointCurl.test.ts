import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { EndpointAddress, endpointCurl } from './endpointCurl';

const endpoint = (parts: Partial<EndpointAddress>): EndpointAddress => ({
  url: 'https://delay.example.com/',
  models: [{ name: 'flight-delay' }],
  ...parts,
});

/** The words a shell makes of a command, with `curl` and `grpcurl` replaced. */
function words(command: string): string[] {
  const { stdout } = spawnSync(
    'sh',
    [
      '-c',
      `curl() { printf '%s\\0' "$@"; }; grpcurl() { printf '%s\\0' "$@"; }; ${command}`,
    ],
    { encoding: 'utf8', env: { ...process.env, TOKEN: 'from-the-shell' } },
  );
  return stdout.split('\0').slice(0, -1);
}

describe('endpointCurl', () => {
  it('has nothing to offer without an address', () => {
    expect(endpointCurl(endpoint({ url: undefined }))).toBeUndefined();
  });

  it.each([
    ['v1', 'https://delay.example.com/v1/models/flight-delay:predict'],
    ['v2', 'https://delay.example.com/v2/models/flight-delay/infer'],
    ['openai', 'https://delay.example.com/v1/chat/completions'],
  ] as const)('speaks %s', (protocol, url) => {
    const sent = words(endpointCurl(endpoint({ protocol }))!);
    expect(sent).toContain(url);
    expect(JSON.parse(sent[sent.indexOf('-d') + 1])).toEqual(
      expect.any(Object),
    );
  });

  it('does not name the version of an OpenAI address twice', () => {
    const command = endpointCurl(
      endpoint({ protocol: 'openai', url: 'http://llm/v1' }),
    );
    expect(words(command!)).toContain('http://llm/v1/chat/completions');
  });

  it('asks a gRPC server with grpcurl and a port', () => {
    expect(
      words(
        endpointCurl(endpoint({ protocol: 'grpc', url: 'grpc://triton' }))!,
      ),
    ).toEqual([
      '-plaintext',
      '-d',
      '{"name":"flight-delay"}',
      'triton:80',
      'inference.GRPCInferenceService/ModelReady',
    ]);
  });

  it('takes the token from the environment, where one is needed', () => {
    const open = endpointCurl(endpoint({ authentication: 'none' }))!;
    expect(open).not.toContain('Authorization');
    const command = endpointCurl(endpoint({ authentication: 'bearer' }))!;
    expect(command).toContain('$TOKEN');
    expect(words(command)).toContain('Authorization: Bearer from-the-shell');
  });

  it('lets no name or address out of its quotes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('v1', 'v2', 'openai', 'http' as const),
        fc.constantFrom(
          `'; echo broken; '`,
          '$(echo broken)',
          '`echo broken`',
          '"; echo broken',
          '\\',
        ),
        (protocol, text) => {
          const sent = words(
            endpointCurl({
              protocol: protocol as EndpointAddress['protocol'],
              url: `http://host/${text}`,
              models: [{ name: text }],
            })!,
          );
          expect(sent.some(word => word.includes(text))).toBe(true);
          expect(sent.filter(word => word === 'broken')).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
