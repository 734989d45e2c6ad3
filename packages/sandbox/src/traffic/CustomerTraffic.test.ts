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

  it('stops for an organization with the fault no-traffic only', async () => {
    await faults.set('cantina-aurora', 'no-traffic', true);
    await send(12);
    expect(toOrganization(1)).toHaveLength(0);
    expect(toOrganization(2)).toHaveLength(2);
  });
});
