import { Message } from '../client/schemas';
import { findHumanReply } from './findHumanReply';

const ROBOT = 3;
let lastId = 0;
const message = (changes: Partial<Message>): Message => ({
  id: (lastId += 1),
  message_type: 1,
  private: false,
  status: 'sent',
  created_at: new Date('2026-03-01T03:00:00Z'),
  sender: { id: 2, type: 'user' },
  ...changes,
});
const incoming = message({
  message_type: 0,
  sender: { id: 9, type: 'contact' },
});

describe('findHumanReply', () => {
  it.each<[string, Partial<Message>, boolean]>([
    ['a person', {}, true],
    ['a person, read by the customer', { status: 'read' }, true],
    ['a person, in a version without status', { status: undefined }, true],
    ['a person, in vain', { status: 'failed' }, false],
    ['a person, in vain, as a number', { status: 3 }, false],
    ['a person, to colleagues only', { private: true }, false],
    [
      'a program with a user’s token',
      { sender: { id: ROBOT, type: 'user' } },
      false,
    ],
    ['a bot', { sender: { id: 1, type: 'agent_bot' } }, false],
    ['a rule', { sender: undefined }, false],
    [
      'a rule in somebody’s name',
      { content_attributes: { automation_rule_id: 1 } },
      false,
    ],
    ['a greeting', { message_type: 3 }, false],
    ['a note of what happened', { message_type: 2 }, false],
  ])('written by %s', (_name, changes, isReply) => {
    const reply = message(changes);
    const found = findHumanReply([incoming, reply], [ROBOT]);
    expect(found?.reply).toBe(isReply ? reply : undefined);
  });

  it('comes after what the customer wrote', () => {
    expect(findHumanReply([message({}), incoming], [])).toBeUndefined();
    expect(findHumanReply([message({})], [])).toBeUndefined();
  });

  it('answers the first message since', () => {
    const second = { ...incoming, id: 99 };
    const reply = message({});
    expect(findHumanReply([incoming, second, reply], [])).toEqual({
      incoming,
      reply,
      repliedBy: 2,
    });
  });
});
