// eslint-disable-next-line no-restricted-imports -- the test runs in Node and reads the page itself
import { readFileSync } from 'fs';
// eslint-disable-next-line no-restricted-imports -- as above
import { resolve } from 'path';
import { messages } from '../translation/en';
import { docsUrl } from './docsUrl';
import { termAddress } from './Term';

const page = readFileSync(
  resolve(__dirname, '../../../../docs/terms.md'),
  'utf8',
);

describe('links to the documentation', () => {
  it('leads each term to a place that exists', () => {
    const names = Object.keys(messages)
      .filter(key => key.startsWith('terms.'))
      .map(key => key.slice('terms.'.length));
    expect(names).not.toHaveLength(0);
    const missing = names.filter(name => {
      const anchor = new URL(termAddress(name)).hash.slice(1);
      return !page.includes(`<a id="${anchor}"></a>`);
    });
    expect(missing).toEqual([]);
  });

  it('stays on the main branch of the repository', () => {
    expect(docsUrl('docs/kinds.md')).toBe(
      'https://github.com/mlops-portal/backstage-plugins/blob/main/docs/kinds.md',
    );
  });
});
