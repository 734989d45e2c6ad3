/** What the screens say of customer. */
export const customer = {} as const;
