import { z } from 'zod';

/**
 * Chatwoot wraps lists in several ways, which differ between its source, its OpenAPI
 * and its versions: bare, in `payload`, or in `data.payload`.
 */
export function listOf<T extends z.ZodType>(item: T) {
  const list = z.array(item);
  return z.union([
    list,
    z.object({ payload: list }).transform(body => body.payload),
    z
      .object({ data: z.object({ payload: list }) })
      .transform(body => body.data.payload),
  ]);
}

/** Instants are Unix seconds in most answers, ISO 8601 text in some. */
const instant = z.union([
  z.number().transform(seconds => new Date(seconds * 1000)),
  z.coerce.date(),
]);

/** Kept whole: a change of one address sends all actions of the rule back. */
const ruleActionSchema = z.looseObject({
  action_name: z.string(),
  action_params: z.array(z.unknown()).nullish(),
});
export type RuleAction = z.infer<typeof ruleActionSchema>;

export const automationRuleSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  description: z.string().nullish(),
  event_name: z.string().nullish(),
  active: z.boolean(),
  conditions: z
    .array(
      z.object({
        attribute_key: z.string(),
        filter_operator: z.string().nullish(),
        query_operator: z.string().nullish(),
        values: z.array(z.unknown()).nullish(),
      }),
    )
    .default([]),
  actions: z.array(ruleActionSchema).default([]),
});
export type AutomationRule = z.infer<typeof automationRuleSchema>;

export const agentBotSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  outgoing_url: z.string().nullish(),
  /** Null, in some versions, for a bot that every account has. */
  account_id: z.number().int().nullish(),
  system_bot: z.boolean().nullish(),
});
export type AgentBot = z.infer<typeof agentBotSchema>;

/** `{}` stands for "none". */
const noBot = z.union([z.null(), z.strictObject({})]);

export const inboxBotSchema = z
  .object({
    agent_bot: z.union([agentBotSchema, noBot.transform(() => undefined)]),
  })
  .transform(body => body.agent_bot);

export const inboxSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  channel_type: z.string().default(''),
  /** The callback of an API inbox. */
  webhook_url: z.string().nullish(),
});
export type Inbox = z.infer<typeof inboxSchema>;

export const webhookSchema = z.object({
  id: z.number().int(),
  name: z.string().nullish(),
  url: z.string(),
  subscriptions: z
    .array(z.string())
    .nullish()
    .transform(subscriptions => subscriptions ?? []),
  inbox: z.object({ id: z.number().int() }).nullish(),
});
export type Webhook = z.infer<typeof webhookSchema>;

/** Wrapped twice by the source, bare in the OpenAPI. */
export const webhooksSchema = z.union([
  z
    .object({ payload: z.object({ webhooks: z.array(webhookSchema) }) })
    .transform(({ payload }) => payload.webhooks),
  listOf(webhookSchema),
]);

/** Whose token it is, as far as rights go; the rest is personal. */
export const profileSchema = z.object({
  accounts: z
    .array(z.object({ id: z.number().int(), role: z.string().nullish() }))
    .default([]),
});
export type Profile = z.infer<typeof profileSchema>;

const WORDS: Record<string, number> = {
  incoming: 0,
  outgoing: 1,
  activity: 2,
  template: 3,
};

export const messageSchema = z.object({
  id: z.number().int(),
  content: z.string().nullish(),
  /** Numbers over REST, words in webhooks. */
  message_type: z.union([
    z.number().int(),
    z
      .enum(['incoming', 'outgoing', 'activity', 'template'])
      .transform(word => WORDS[word]),
  ]),
  private: z.boolean().default(false),
  /** `failed` where it never reached the customer. */
  status: z.union([z.string(), z.number()]).nullish(),
  created_at: instant,
  sender: z
    .object({ id: z.number().int().nullish(), type: z.string().nullish() })
    .nullish(),
  content_attributes: z.record(z.string(), z.unknown()).nullish(),
});
export type Message = z.infer<typeof messageSchema>;

export const conversationSchema = z.object({
  id: z.number().int(),
  inbox_id: z.number().int(),
  status: z.string(),
  last_activity_at: instant.nullish(),
  /** The last message, as far as it is understood: a hint, and no proof. */
  messages: z.array(messageSchema).catch([]),
  meta: z.object({ channel: z.string().nullish() }).nullish(),
});
export type Conversation = z.infer<typeof conversationSchema>;
