import { RuleAction } from './ChatwootSeeds';
import { Conversation } from './Conversation';
import { ConversationBook } from './ConversationBook';

/** Carries out what the sandbox's rules use; other actions are stored and have no effect here. */
export function performRuleAction(
  { action_name, action_params }: RuleAction,
  conversation: Conversation,
  book: ConversationBook,
  sendWebhook: (url: string) => void,
): void {
  const words = action_params.map(String);
  if (action_name === 'send_message') {
    // As in Chatwoot, no user stands behind a message that a rule sends.
    book.append(conversation, {
      type: 'outgoing',
      content: words.join(' '),
      contentAttributes: { automation_rule: true },
    });
  } else if (action_name === 'add_label') {
    book.setLabels(conversation, [...conversation.labels, ...words]);
  } else if (action_name === 'remove_label') {
    book.setLabels(
      conversation,
      conversation.labels.filter(label => !words.includes(label)),
    );
  } else if (action_name === 'send_webhook_event') {
    // As in Chatwoot, of several addresses only the first is called.
    sendWebhook(words[0]);
  } else if (action_name === 'resolve_conversation') {
    book.setStatus(conversation, 'resolved');
  }
}
