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

export const automationRuleSchema = z.object({
  id: z.number().int(),
  name: z.string(),
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
  actions: z
    .array(
      z.object({
        action_name: z.string(),
        action_params: z.array(z.unknown()).nullish(),
      }),
    )
    .default([]),
});
export type AutomationRule = z.infer<typeof automationRuleSchema>;

export const agentBotSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  outgoing_url: z.string().nullish(),
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
});
export type Inbox = z.infer<typeof inboxSchema>;

export const conversationSchema = z.object({
  id: z.number().int(),
  inbox_id: z.number().int(),
  status: z.string(),
  last_activity_at: instant.nullish(),
  meta: z.object({ channel: z.string().nullish() }).nullish(),
});
export type Conversation = z.infer<typeof conversationSchema>;

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
  created_at: instant,
  sender: z
    .object({ id: z.number().int().nullish(), type: z.string().nullish() })
    .nullish(),
  content_attributes: z.record(z.string(), z.unknown()).nullish(),
});
export type Message = z.infer<typeof messageSchema>;
