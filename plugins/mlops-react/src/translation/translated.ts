/**
 * The same keys as the English texts, all of them and no other, so that a
 * forgotten translation fails the type check.
 */
export type Translated<Messages extends Record<string, string>> = {
  [Key in keyof Messages]: string;
};
