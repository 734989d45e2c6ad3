/** What the screens say of record. */
export const record = {} as const;
