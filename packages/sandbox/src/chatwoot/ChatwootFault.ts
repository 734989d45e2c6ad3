/** What can be made to go wrong on the Chatwoot stand-in. */
export const chatwootFaults = [
  'chatwoot-down',
  'chatwoot-unauthorized',
] as const;

export type ChatwootFault = (typeof chatwootFaults)[number];
