import { RuleAction } from '../client/schemas';

/** Where an action of a rule posts the conversation: of several addresses Chatwoot calls the first. */
export function calledUrl({
  action_name: name,
  action_params: parameters,
}: RuleAction): string | undefined {
  const [url] = parameters ?? [];
  return name === 'send_webhook_event' && typeof url === 'string'
    ? url
    : undefined;
}
