import { RequestHandler } from 'express';
import { ChatwootError } from './ChatwootError';
import { UserSeed } from './ChatwootSeeds';
import { ChatwootSettings } from './ChatwootSettings';

/** What only an administrator may read or change. */
const SETTINGS_ROUTES = /^\/(automation_rules|webhooks|agent_bots)\b/;

/** The accounts a person belongs to; the same e-mail is the same person. */
export function membershipsOf(settings: ChatwootSettings, person: UserSeed) {
  return settings
    .allAccounts()
    .flatMap(account =>
      account.users
        .filter(({ email }) => email === person.email)
        .map(({ role }) => ({ account, role })),
    );
}

/** Lets nobody into a stranger's account, and only administrators to its settings. */
export function requireRole(
  settings: ChatwootSettings,
  author: UserSeed,
): RequestHandler {
  return (request, _response, next) => {
    const id = Number(request.params.account_id);
    const membership = membershipsOf(settings, author).find(
      ({ account }) => account.id === id,
    );
    // An account that nobody has is left to the routes, which answer 404.
    if (!membership && settings.account(id)) throw ChatwootError.notAllowed();
    if (
      membership?.role === 'agent' &&
      (SETTINGS_ROUTES.test(request.path) ||
        /\/(set_)?agent_bot$/.test(request.path))
    ) {
      throw ChatwootError.notAllowed();
    }
    next();
  };
}
