/** Entity pages and cards. */
export const entity = {} as const;
