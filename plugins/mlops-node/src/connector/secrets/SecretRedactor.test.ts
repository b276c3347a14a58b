import fc from 'fast-check';
import { recordingLogger } from '../../testUtils';
import { SecretRedactor } from './SecretRedactor';

function redactorOf(...secrets: string[]) {
  const redactor = new SecretRedactor();
  secrets.forEach(secret => redactor.add(secret));
  return redactor;
}

describe('SecretRedactor', () => {
  it('finds secrets as they are, in JSON and in addresses', () => {
    const redactor = redactorOf('a"b/c d');
    const shown = [
      'a"b/c d',
      JSON.stringify({ x: 'a"b/c d' }),
      `?x=${encodeURIComponent('a"b/c d')}`,
      `?${new URLSearchParams({ x: 'a"b/c d' })}`,
    ];
    for (const text of shown) {
      expect(redactor.redact(text)).toContain('***');
      expect(redactor.redact(text)).not.toMatch(/b.{0,4}c/);
    }
  });

  it('leaves no rest of a secret that holds another', () => {
    expect(redactorOf('pass', 'password-1').redact('x password-1 y')).toBe(
      'x *** y',
    );
  });

  it('takes short secrets out where they stand alone only', () => {
    expect(redactorOf('a').redact('a cat says a')).toBe('*** cat says ***');
  });

  it('ignores what is not set', () => {
    const redactor = new SecretRedactor();
    redactor.add(undefined);
    redactor.add('');
    expect(redactor.redact('text')).toBe('text');
  });

  it('never shows a secret of some length', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4 }).filter(text => !'***'.includes(text)),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          const safe = redactorOf(secret).redact(`${before}${secret}${after}`);
          fc.pre(!`${before}***${after}`.includes(secret));
          expect(safe).not.toContain(secret);
        },
      ),
    );
  });

  it('cleans messages, details and errors of a logger, children included', () => {
    const recording = recordingLogger();
    const logger = redactorOf('s3cret').logger(recording);
    logger.info('with s3cret', { deep: [{ at: 's3cret' }], n: 1 });
    logger.error('failed', new Error('because of s3cret'));
    logger.child({ name: 's3cret' }).warn('s3cret too');
    const text = recording.lines.join('\n');
    expect(text).not.toContain('s3cret');
    expect(text.match(/\*\*\*/g)?.length).toBeGreaterThanOrEqual(4);
  });
});
