import {
  conversationSchema,
  inboxBotSchema,
  listOf,
  messageSchema,
} from './schemas';

const conversation = {
  id: 7,
  inbox_id: 11,
  status: 'open',
  last_activity_at: 1_772_334_000,
};

describe("Chatwoot's answers", () => {
  it.each([
    ['bare', [conversation]],
    ['in payload', { payload: [conversation] }],
    ['in data.payload', { data: { meta: {}, payload: [conversation] } }],
  ])('reads a list that comes %s', (_name, body) => {
    expect(listOf(conversationSchema).parse(body)).toMatchObject([{ id: 7 }]);
  });

  it.each([
    ['{}', {}, undefined],
    ['null', null, undefined],
    [
      'a bot',
      { id: 5, name: 'Bot', access_token: 'x' },
      { id: 5, name: 'Bot' },
    ],
  ])('reads %s as the bot of an inbox', (_name, bot, read) => {
    expect(inboxBotSchema.parse({ agent_bot: bot })).toEqual(read);
  });

  it.each([
    [0, 1_772_334_000],
    ['incoming', '2026-03-01T03:00:00.000Z'],
  ])('reads a message of type %s, created at %s', (type, createdAt) => {
    expect(
      messageSchema.parse({
        id: 1,
        message_type: type,
        created_at: createdAt,
      }),
    ).toMatchObject({
      message_type: 0,
      private: false,
      created_at: new Date('2026-03-01T03:00:00Z'),
    });
  });
});
