import express, { ErrorRequestHandler, Express, RequestHandler } from 'express';
import { ChatwootError } from './ChatwootError';
import { ChatwootFault } from './ChatwootFault';
import { userJson } from './chatwootJson';
import { AccountSeed } from './ChatwootSeeds';
import { ConversationRouteParts } from './ConversationRouteParts';
import { createAgentBotRoutes } from './createAgentBotRoutes';
import { createConversationRoutes } from './createConversationRoutes';
import { createConversationStateRoutes } from './createConversationStateRoutes';
import { createInboxRoutes } from './createInboxRoutes';
import { createMessageRoutes } from './createMessageRoutes';
import { createRuleRoutes } from './createRuleRoutes';
import { createWebhookSettingsRoutes } from './createWebhookSettingsRoutes';
import { membershipsOf, requireRole } from './requireRole';

export interface ChatwootAppParts extends ConversationRouteParts {
  apiToken: string;
  faults: ReadonlySet<ChatwootFault>;
  /** The account the token's user belongs to. */
  home: AccountSeed;
  /** Called after each change of a setting. */
  onChange: () => void;
}

const answerError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) next(error);
  else if (error instanceof ChatwootError) {
    response.status(error.statusCode).json(error.body);
  } else if (error instanceof SyntaxError) {
    response.status(400).json({ error: 'The body is not JSON' });
  } else response.status(500).json({ error: 'Internal server error' });
};

function createGate(
  faults: ReadonlySet<ChatwootFault>,
  token: string,
): RequestHandler {
  return (request, _response, next) => {
    if (faults.has('chatwoot-down')) {
      // As near to a refused connection as one open port can come.
      request.socket.destroy();
      return;
    }
    const given = request.header('api_access_token');
    if (given !== token || faults.has('chatwoot-unauthorized')) {
      throw ChatwootError.badToken();
    }
    next();
  };
}

/** Chatwoot's REST API. */
export function createChatwootApp(parts: ChatwootAppParts): Express {
  const { settings, onChange } = parts;
  const app = express().disable('x-powered-by');
  app.use(createGate(parts.faults, parts.apiToken), express.json());
  app.get('/api/v1/profile', (_request, response) => {
    response.json(
      userJson(parts.author, parts.home, membershipsOf(settings, parts.author)),
    );
  });
  app.use(
    '/api/v1/accounts/:account_id',
    requireRole(settings, parts.author),
    createAgentBotRoutes(settings, onChange),
    createRuleRoutes(settings, onChange),
    createInboxRoutes(settings, onChange),
    createWebhookSettingsRoutes(settings, onChange),
    createConversationRoutes(parts),
    createMessageRoutes(parts),
    createConversationStateRoutes(parts),
  );
  app.use(() => {
    throw ChatwootError.notFound();
  });
  app.use(answerError);
  return app;
}
