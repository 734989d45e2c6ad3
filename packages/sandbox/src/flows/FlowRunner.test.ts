import express from 'express';
import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FaultBook } from '../faults/FaultBook';
import { listen, ListeningServer } from '../http/listen';
import { organizations } from '../organizations/organizations';
import { FlowRunner } from './FlowRunner';

const [aurora, petShop, , academia] = organizations;

interface Call {
  path: string;
  body: {
    event?: string;
    inbox?: { id: number; channel_type: string };
    conversation?: {
      last_activity_at: string;
      meta: { sender: { identifier?: string; phone_number?: string } };
    };
    to_stage_label?: string;
    email?: string;
    phone?: string;
  };
  organization?: string;
  key?: string;
}

describe('FlowRunner', () => {
  let crm: ListeningServer;
  let folder: string;
  let faults: FaultBook;
  let calls: Call[];
  let replies: number[];
  let runner: FlowRunner;
  const now = new Date('2026-11-23T12:00:00.000Z');

  beforeAll(async () => {
    const app = express().use(express.json());
    app.post(/.*/, (request, response) => {
      calls.push({
        path: request.path,
        body: request.body,
        organization: request.header('x-organization-id'),
        key: request.header('x-api-key'),
      });
      response.json({});
    });
    crm = await listen(app);
  });
  afterAll(() => crm.close());

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'flows-'));
    faults = await FaultBook.open(path.join(folder, 'f.json'));
    calls = [];
    replies = [];
    runner = new FlowRunner({
      crmUrl: crm.url,
      faults,
      clock: { now: () => now },
      replyAsBot: async conversationId => {
        replies.push(conversationId);
      },
    });
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  function message(organization: typeof aurora, conversationId: number = 5) {
    return {
      event: 'message_created',
      id: 77,
      content: 'Oi',
      message_type: 'incoming',
      account: { id: 1 },
      inbox: { id: organization.inboxes.instagram.id },
      conversation: { id: conversationId },
      sender: { id: 9, name: 'Brisa Exemplo', identifier: '90000000000000001' },
    };
  }

  async function runMany(
    workflowId: string,
    organization: typeof aurora,
    n: number,
  ) {
    for (let i = 0; i < n; i++) {
      await runner.run(workflowId, message(organization));
    }
  }

  const deliveries = () =>
    calls.filter(call => call.path === '/api/chatwoot/webhook');
  const moves = () =>
    calls.filter(call => call.path.endsWith('move-stage-by-identity'));

  it('tells the CRM in the nested shape, opens a deal once, and replies', async () => {
    await runMany(academia.workflows.v2.id, academia, 2);

    expect(deliveries().map(call => call.body.event)).toEqual([
      'conversation_created',
      'message_created',
    ]);
    expect(deliveries()[0]).toMatchObject({
      organization: academia.id,
      body: {
        inbox: { id: 41, channel_type: 'Channel::Instagram' },
        conversation: {
          id: 5,
          last_activity_at: now.toISOString(),
          meta: { sender: { identifier: '90000000000000001' } },
        },
      },
    });
    const deals = calls.filter(call => call.path === '/api/public/v1/deals');
    expect(deals).toHaveLength(1);
    expect(deals[0].key).toBe(academia.crmApiKey);
    expect(replies).toEqual([5, 5]);
  });

  it('moves the deal with every third message', async () => {
    await runMany(academia.workflows.v2.id, academia, 9);
    expect(moves()).toHaveLength(3);
    expect(moves()[0].body.email).toBe(
      'instagram-90000000000000001@chat.local',
    );
  });

  it.each([
    ['its own reply', { message_type: 'outgoing' }],
    ['another event', { event: 'conversation_updated' }],
    ['a shape it does not know', { conversation: undefined }],
  ])('leaves %s alone', async (_what, change) => {
    await runner.run(academia.workflows.v2.id, {
      ...message(academia),
      ...change,
    });
    await runner.run('stranger', message(academia));
    expect(calls).toEqual([]);
    expect(replies).toEqual([]);
  });

  const brokenTimes = () =>
    deliveries().filter(
      ({ body }) => body.conversation?.last_activity_at === 'undefined',
    ).length;
  const brokenIdentifiers = () =>
    deliveries().filter(({ body }) =>
      body.conversation?.meta.sender.identifier?.startsWith('ig:'),
    ).length;

  it('has a broken v2 send a body that the CRM answers with 500, and a fallback that does not', async () => {
    await runMany(aurora.workflows.v2.id, aurora, 100);
    expect(brokenTimes()).toBe(6);
    calls = [];
    await runMany(aurora.workflows.fallback.id, aurora, 100);
    expect(brokenTimes()).toBe(0);
    expect(replies).toHaveLength(200);
  });

  it('has a broken v2 send unusable identifiers, and a fallback that does not', async () => {
    await runMany(petShop.workflows.v2.id, petShop, 100);
    expect(brokenIdentifiers()).toBeGreaterThanOrEqual(5);
    calls = [];
    await runMany(petShop.workflows.fallback.id, petShop, 100);
    expect(brokenIdentifiers()).toBe(0);
  });

  it('has a broken v2 ask for a stage that does not exist', async () => {
    await faults.set(academia.name, 'stage-move-failure', true);
    await runMany(academia.workflows.v2.id, academia, 120);
    const unknown = moves().filter(
      ({ body }) => body.to_stage_label === 'Etapa que não existe',
    );
    expect(unknown).toHaveLength(2);
  });

  const whatsapp = (organization: typeof aurora, conversationId: number) => ({
    ...message(organization, conversationId),
    inbox: { id: organization.inboxes.whatsapp.id },
    sender: { id: 9, name: 'Brisa Exemplo', phone_number: '+99910000001' },
  });
  const kinds = () => deliveries().map(({ body }) => body.inbox?.channel_type);

  it('has a broken v2 name WhatsApp as the bridge does, and leave Instagram alone', async () => {
    await faults.set(academia.name, 'whatsapp-regression', true);
    await runner.run(academia.workflows.v2.id, whatsapp(academia, 8));
    await runner.run(academia.workflows.v2.id, message(academia));
    await runner.run(academia.workflows.fallback.id, whatsapp(academia, 9));
    expect(kinds()).toEqual([
      'Channel::Api',
      'Channel::Instagram',
      'Channel::Whatsapp',
    ]);
    calls = [];
    await faults.heal(academia.name);
    await runner.run(academia.workflows.v2.id, whatsapp(academia, 10));
    expect(kinds()).toEqual(['Channel::Whatsapp']);
  });

  const contacts = () =>
    calls.filter(call => call.path === '/api/public/v1/contacts');

  it('has a broken v2 make a second contact with each new conversation, and a fallback that does not', async () => {
    await faults.set(academia.name, 'duplicates', true);
    await runner.run(academia.workflows.v2.id, whatsapp(academia, 8));
    await runMany(academia.workflows.v2.id, academia, 2);
    await runner.run(academia.workflows.fallback.id, whatsapp(academia, 9));
    expect(contacts().map(({ body }) => body.phone ?? body.email)).toEqual([
      '+99910000001',
      'instagram-90000000000000001@chat.local',
    ]);
    await faults.heal(academia.name);
    await runner.run(academia.workflows.v2.id, whatsapp(academia, 10));
    expect(contacts()).toHaveLength(2);
  });

  it('breaks no identifier of WhatsApp and none of a new conversation, but as many of the others', async () => {
    for (let conversation = 100; conversation < 150; conversation++) {
      await runner.run(petShop.workflows.v2.id, message(petShop, conversation));
      await runner.run(petShop.workflows.v2.id, whatsapp(petShop, 8));
    }
    expect(brokenIdentifiers()).toBe(0);
    expect(
      deliveries().every(
        ({ body }) =>
          body.conversation?.meta.sender.phone_number?.startsWith('00') !==
          true,
      ),
    ).toBe(true);
    await runMany(petShop.workflows.v2.id, petShop, 100);
    expect(brokenIdentifiers()).toBeGreaterThanOrEqual(11);
  });

  it('is well again as soon as the fault is healed', async () => {
    await faults.heal(aurora.name);
    await runMany(aurora.workflows.v2.id, aurora, 100);
    expect(brokenTimes()).toBe(0);
  });

  it('knows when v2 ran last, and does not count the fallback', async () => {
    await runMany(academia.workflows.fallback.id, academia, 1);
    expect(runner.lastV2RunAt(academia)).toBeUndefined();
    await runMany(academia.workflows.v2.id, academia, 1);
    expect(runner.lastV2RunAt(academia)).toBe(now.getTime());
  });

  it('fails the execution when the CRM can not be reached', async () => {
    const lost = new FlowRunner({
      crmUrl: 'http://127.0.0.1:1',
      faults,
      clock: { now: () => now },
      replyAsBot: async () => undefined,
    });
    await expect(
      lost.run(academia.workflows.v2.id, message(academia)),
    ).rejects.toThrow('fetch failed');
  });
});
