import { chooseLocale } from './useFormats';

describe('chooseLocale', () => {
  it('keeps the regional variant of the browser', () => {
    expect(chooseLocale('en', ['ko-KR', 'en-GB', 'en'])).toBe('en-GB');
  });

  it('follows the language of the portal when the browser speaks another', () => {
    expect(chooseLocale('ko', ['en-US', 'de'])).toBe('ko');
  });
});
