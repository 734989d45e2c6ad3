import { WhatIfRequest } from '@messaging-health/backstage-plugin-common';
import {
  directoryOf,
  inventOrganization,
} from '../__testUtils__/createTestRoom';
import { DAY } from '../history/DayFigures';
import { checkQuestion } from './checkQuestion';

const NOW = Date.UTC(2026, 1, 10, 15);
const iso = (instant: number) => new Date(instant).toISOString();
const organizations = [1, 2, 3].map(inventOrganization);

const check = (question: Partial<WhatIfRequest>, known = organizations) =>
  checkQuestion(
    {
      from: iso(NOW - DAY),
      to: iso(NOW),
      triggers: { 'webhook-5xx': {} },
      ...question,
    },
    directoryOf(known),
  );

describe('a what-if question', () => {
  it('is about all organizations where it names none, and about triggers in the order of the runbook', async () => {
    expect(
      await check({ triggers: { duplicates: {}, 'webhook-5xx': {} } }),
    ).toMatchObject({
      from: NOW - DAY,
      to: NOW,
      organizations,
      triggers: ['webhook-5xx', 'duplicates'],
    });
  });

  it('is about an organization once, however often it is named', async () => {
    const [{ id }] = organizations;
    expect(
      await check({ organizationIds: [id, id.toLocaleUpperCase('en-US')] }),
    ).toMatchObject({ organizations: [organizations[0]] });
  });

  it('may be about 90 days, and about 500 organizations', async () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      inventOrganization(index),
    );
    expect(
      (await check({ from: iso(NOW - 90 * DAY) }, many)).organizations,
    ).toHaveLength(500);
  });

  describe('is refused, naming the field, with', () => {
    it.each([
      [
        'a value that makes no sense',
        { triggers: { 'webhook-5xx': { threshold: 7 } } },
        'triggers.webhook-5xx.threshold must be a share between 0.0001 and 0.99',
      ],
      [
        'a duration that is none',
        { triggers: { 'webhook-5xx': { holdsFor: 'soon' } } },
        'triggers.webhook-5xx.holdsFor must be a duration of whole minutes',
      ],
      [
        'a limit that the trigger does not have',
        { triggers: { duplicates: { threshold: 0.1 } } },
        'triggers.duplicates.threshold must be left out',
      ],
      ['no trigger', { triggers: {} }, 'triggers must name at least one'],
      [
        'a span that ends before it begins',
        { from: iso(NOW), to: iso(NOW - 1) },
        'from must be earlier than to',
      ],
      [
        'more than 90 days',
        { from: iso(NOW - 90 * DAY - 1) },
        'from must be at most 90 days before to',
      ],
    ])('%s', async (_, question, message) => {
      await expect(check(question)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(message),
      });
    });

    it('an organization that nobody knows', async () => {
      const { id } = inventOrganization(99);
      await expect(check({ organizationIds: [id] })).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining(id),
      });
    });

    it('to judge all where they are too many', async () => {
      const many = Array.from({ length: 501 }, (_, index) =>
        inventOrganization(index),
      );
      await expect(check({}, many)).rejects.toThrow(
        'organizationIds must be given: there are 501 organizations, and one question may be about 500 at most.',
      );
    });
  });
});
