import { messages } from './en';
import korean from './ko';

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([a-zA-Z]+)[^}]*\}\}/g)]
    .map(match => match[1])
    .sort();

const wordsOf = (text: string) =>
  text.replace(/\{\{[^}]*\}\}/g, '').match(/[a-z]+/gi) ?? [];

describe('translations', () => {
  it('says everything in Korean, with the same values in it', () => {
    for (const [key, english] of Object.entries(messages)) {
      const translated = korean[key as keyof typeof messages];
      expect({ key, values: placeholders(translated) }).toEqual({
        key,
        values: placeholders(english),
      });
      expect(translated.trim()).not.toBe('');
    }
  });

  it('leaves no sentence in English', () => {
    const same = Object.entries(messages)
      .filter(
        ([key]) =>
          korean[key as keyof typeof messages] ===
          messages[key as keyof typeof messages],
      )
      .map(([, text]) => text)
      .filter(text => wordsOf(text).length > 3);
    expect(same).toEqual([]);
  });
});
