/** Where in Chatwoot an organization's messages arrive. */
export interface Account {
  accountId: number;
  inboxIds: number[];
}
