/** What the screens say of history. */
export const history = {} as const;
