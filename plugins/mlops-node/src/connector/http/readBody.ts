import { Readable } from 'node:stream';
import { SourceError } from '../SourceError';

/**
 * Reads an answer while it streams in and stops at the limit, so that an
 * oversized one never fills the memory.
 *
 * @throws SourceError when the answer is larger than `maxMegabytes`
 */
export async function readBody(
  body: Readable,
  maxMegabytes: number,
): Promise<string> {
  const limit = maxMegabytes * 1024 * 1024;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) {
      body.destroy();
      throw new SourceError(
        `The answer is larger than ${maxMegabytes} MB, the limit of this source`,
        {
          code: 'ETOOLARGE',
          mitigation:
            'Raise limits.maxResponseMegabytes, or lower the size of a page',
        },
      );
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
