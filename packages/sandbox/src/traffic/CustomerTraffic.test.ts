import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FaultBook } from '../faults/FaultBook';
import { seededRandom } from '../history/seededRandom';
import { REGULARS, customerOf } from '../organizations/customers';
import { organizations } from '../organizations/organizations';
import { CustomerDoor, CustomerTraffic } from './CustomerTraffic';

type Message = Parameters<CustomerDoor['receiveMessage']>[0];

describe('CustomerTraffic', () => {
  let folder: string;
  let faults: FaultBook;
  let messages: Message[];
  let noticed: string[];
  let traffic: CustomerTraffic;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'traffic-'));
    faults = await FaultBook.open(path.join(folder, 'f.json'));
    messages = [];
    noticed = [];
    traffic = new CustomerTraffic({
      door: {
        async receiveMessage(message) {
          messages.push(message);
          return { conversationId: messages.length };
        },
      },
      faults,
      clock: { now: () => new Date('2026-11-23T12:00:00.000Z') },
      random: seededRandom(3),
      onMessage: organization => noticed.push(organization.name),
    });
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  async function send(count: number) {
    for (let i = 0; i < count; i++) {
      await traffic.sendNext();
    }
  }

  const toOrganization = (number: number) =>
    messages.filter(({ inboxId }) => Math.floor(inboxId / 10) === number);

  it('writes to each organization in turn, but not to the one without traffic', async () => {
    await send(12);
    expect(noticed.slice(0, 6)).toEqual(
      organizations.filter(org => org.number !== 5).map(org => org.name),
    );
    expect(toOrganization(1)).toHaveLength(2);
    expect(toOrganization(5)).toHaveLength(0);
  });

  it('comes by both channels, and each person by one', async () => {
    await send(300);
    const [aurora] = organizations;
    for (const { inboxId, contact } of toOrganization(1)) {
      const isInstagram = inboxId === aurora.inboxes.instagram.id;
      expect(Boolean(contact.identifier)).toBe(isInstagram);
      expect(Boolean(contact.phone)).toBe(!isInstagram);
    }
    const inboxes = new Set(toOrganization(1).map(({ inboxId }) => inboxId));
    expect([...inboxes].sort()).toEqual([11, 12]);
  });

  it('brings somebody new with every sixtieth message', async () => {
    await send(360);
    const [aurora] = organizations;
    const regulars = new Set(
      Array.from({ length: REGULARS }, (_, n) => customerOf(aurora, n).name),
    );
    const newcomers = toOrganization(1).filter(
      ({ contact }) => !regulars.has(contact.name),
    );
    expect(newcomers).toHaveLength(1);
  });

  it('brings new people by Instagram and by WhatsApp in turn, whatever the second', async () => {
    await send(6 * 60 * 4);
    const newcomers = messages.filter(({ contact }) =>
      / \d{10}$/.test(contact.name),
    );
    const channels = newcomers
      .filter(({ inboxId }) => Math.floor(inboxId / 10) === 1)
      .map(({ inboxId }) => inboxId % 10);
    expect(channels).toEqual([1, 2, 1, 2]);
  });

  it('has nobody write by WhatsApp with the fault whatsapp-silence, to that organization', async () => {
    await faults.set('cantina-aurora', 'whatsapp-silence', true);
    await send(300);
    const inboxes = (number: number) =>
      new Set(toOrganization(number).map(({ inboxId }) => inboxId));
    expect([...inboxes(1)]).toEqual([11]);
    expect([...inboxes(2)].sort()).toEqual([21, 22]);
  });

  it('stops for an organization with the fault no-traffic only', async () => {
    await faults.set('cantina-aurora', 'no-traffic', true);
    await send(12);
    expect(toOrganization(1)).toHaveLength(0);
    expect(toOrganization(2)).toHaveLength(2);
  });
});
