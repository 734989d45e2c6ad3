import {
  FakeAnswer,
  FakeUpstream,
  InstantClock,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { N8nClient } from '../client/N8nClient';
import { WorkflowBook } from './WorkflowBook';

const { signal } = new AbortController();
const MINUTE = 60_000;

describe('WorkflowBook', () => {
  const clock = new InstantClock();
  let n8n: FakeUpstream;
  let answers: Record<string, FakeAnswer>;
  let book: WorkflowBook;

  beforeEach(async () => {
    answers = {};
    n8n = await FakeUpstream.start(({ path }) => {
      const id = path.split('/').at(-1) ?? '';
      return answers[id] ?? { json: { id, name: id, active: true, nodes: [] } };
    });
    const client = new N8nClient(
      {
        name: 'default',
        baseUrl: n8n.url,
        apiKey: 'invented-key',
        webhookBaseUrl: n8n.url,
        webhookSegment: 'webhook',
        requestTimeout: 1_000,
        teardownTimeout: 1_000,
        serveTimeout: 1_000,
        pollInterval: 25,
        republishLimit: 2,
        healLimit: 5,
        saves: { errors: true },
      },
      { clock, random: () => 0.5 },
    );
    book = new WorkflowBook(client, clock);
  });
  afterEach(() => n8n.stop());

  it('reads what a workflow keeps of its executions', async () => {
    answers = {
      kept: {
        json: {
          id: 'kept',
          name: 'Kept',
          active: false,
          nodes: [],
          settings: {
            saveDataSuccessExecution: 'all',
            saveDataErrorExecution: 'none',
          },
        },
      },
    };
    await book.refresh(['kept', 'plain'], signal);
    expect(book.find('kept')).toEqual({
      kind: 'readable',
      active: false,
      successes: 'saved',
      errors: 'unsaved',
    });
    expect(book.find('plain')).toMatchObject({
      successes: 'default',
      errors: 'default',
    });
    expect(book.find('nobody')).toBeUndefined();
  });

  it('reads a large n8n in parts, and nothing twice within a quarter of an hour', async () => {
    const ids = Array.from({ length: 130 }, (_, index) => `w${index}`);
    await book.refresh(ids, signal);
    expect(n8n.requests).toHaveLength(100);
    await book.refresh(ids, signal);
    expect(new Set(n8n.lines).size).toBe(130);
    await book.refresh(ids, signal);
    expect(n8n.requests).toHaveLength(130);

    clock.advance(15 * MINUTE);
    await book.refresh(ids, signal);
    expect(n8n.requests).toHaveLength(230);
  });

  it.each([
    ['is gone', { status: 404, json: { message: 'Not Found' } }],
    ['has an odd shape', { json: { id: 'odd' } }],
  ])(
    'can not read a workflow that %s, and looks again later',
    async (_name, answer) => {
      answers = { odd: answer };
      await book.refresh(['odd', 'plain'], signal);
      expect(book.find('odd')).toEqual({ kind: 'unreadable' });
      expect(book.find('plain')?.kind).toBe('readable');

      answers = {};
      clock.advance(5 * MINUTE);
      await book.refresh(['odd'], signal);
      expect(book.find('odd')?.kind).toBe('readable');
    },
  );

  it('goes by what it knows while n8n does not answer for a workflow', async () => {
    await book.refresh(['plain'], signal);
    clock.advance(15 * MINUTE);
    answers = { plain: { status: 500, json: {} } };
    await book.refresh(['plain', 'new'], signal);
    expect(book.find('plain')?.kind).toBe('readable');

    answers = { other: { status: 500, json: {} } };
    await book.refresh(['other'], signal);
    expect(book.find('other')).toBeUndefined();
  });

  it.each([401, 403])(
    'says so when the key is refused with %i',
    async status => {
      answers = { plain: { status, json: { message: 'Forbidden' } } };
      await expect(book.refresh(['plain'], signal)).rejects.toThrow(
        'in app-config',
      );
    },
  );
});
