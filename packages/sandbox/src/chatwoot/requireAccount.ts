import { ChatwootError } from './ChatwootError';
import { AccountSettings, ChatwootSettings } from './ChatwootSettings';

/** The account of the address, or Chatwoot's 404. */
export function requireAccount(
  settings: ChatwootSettings,
  params: Record<string, string>,
): AccountSettings {
  const account = settings.account(Number(params.account_id));
  if (!account) throw ChatwootError.notFound();
  return account;
}
