import { Entity } from '@backstage/catalog-model';
import { blockingProblems } from './Organization';
import {
  isMessagingHealthAvailable,
  parseOrganization,
} from './parseOrganization';

const COMPLETE = {
  'messaging-health.io/organization-id': '00000000-0000-4000-8000-00000000000A',
  'messaging-health.io/n8n-workflow-v2': 'v2-padaria',
  'messaging-health.io/n8n-workflow-fallback': 'fallback-padaria',
  'messaging-health.io/chatwoot-account-id': '1',
  'messaging-health.io/chatwoot-inbox-ids': '11, 12',
  'messaging-health.io/webhook-url': 'https://crm.example.org/hook',
};

function entityWith(
  annotations: Record<string, string | undefined>,
  title?: string,
): Entity {
  const present = Object.entries(annotations).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: 'padaria',
      title,
      annotations: Object.fromEntries(present),
    },
  };
}

function organizationOf(entity: Entity) {
  const parsed = parseOrganization(entity);
  if (parsed.kind !== 'organization') {
    throw new Error('expected an organization');
  }
  return parsed.organization;
}

describe('parseOrganization', () => {
  it('reads a complete entity, with the default instances', () => {
    expect(organizationOf(entityWith(COMPLETE, 'Padaria Inventada'))).toEqual({
      id: '00000000-0000-4000-8000-00000000000a',
      entityRef: 'group:default/padaria',
      title: 'Padaria Inventada',
      n8n: {
        instance: 'default',
        workflowV2: 'v2-padaria',
        workflowFallback: 'fallback-padaria',
      },
      chatwoot: { instance: 'default', accountId: 1, inboxIds: [11, 12] },
      webhookUrl: 'https://crm.example.org/hook',
      problems: [],
    });
  });

  it.each(['America/Manaus', 'America/New_York', 'Asia/Kolkata'])(
    'reads its time zone, %s',
    timeZone => {
      const read = organizationOf(
        entityWith({ ...COMPLETE, 'messaging-health.io/time-zone': timeZone }),
      );
      expect(read).toMatchObject({ timeZone, problems: [] });
    },
  );

  it.each(['Manaus', 'Atlantis/Capital', '-04:00'])(
    'ignores %s, which is no time zone, and says so without standing in the way of operations',
    timeZone => {
      const read = organizationOf(
        entityWith({ ...COMPLETE, 'messaging-health.io/time-zone': timeZone }),
      );
      expect(read.timeZone).toBeUndefined();
      expect(read.problems).toEqual([
        {
          annotation: 'messaging-health.io/time-zone',
          kind: 'ignored',
          message: `messaging-health.io/time-zone is ignored, and the defaults hold: it must be the IANA name of a time zone, for example America/Sao_Paulo; it is "${timeZone}".`,
        },
      ]);
      expect(blockingProblems(read)).toEqual([]);
    },
  );

  it('names the entity where it has no title', () => {
    expect(organizationOf(entityWith(COMPLETE)).title).toBe('padaria');
  });

  it.each(
    Object.keys(COMPLETE).filter(name => !name.endsWith('organization-id')),
  )('names the missing annotation %s', annotation => {
    const { problems } = organizationOf(
      entityWith({ ...COMPLETE, [annotation]: undefined }),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        annotation,
        kind: 'missing',
        message: expect.stringContaining(annotation),
      }),
    ]);
  });

  it.each([
    ['messaging-health.io/chatwoot-account-id', 'one'],
    ['messaging-health.io/chatwoot-account-id', '0'],
    ['messaging-health.io/chatwoot-inbox-ids', '11;12'],
    ['messaging-health.io/chatwoot-inbox-ids', '11,'],
    ['messaging-health.io/webhook-url', 'crm.example.org/hook'],
    ['messaging-health.io/webhook-url', 'file:///etc/passwd'],
    ['messaging-health.io/n8n-workflow-fallback', 'v2-padaria'],
  ])('refuses %s = %s and says what it is', (annotation, value) => {
    const { problems } = organizationOf(
      entityWith({ ...COMPLETE, [annotation]: value }),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        annotation,
        kind: 'malformed',
        message: expect.stringContaining(value),
      }),
    ]);
  });

  it.each([undefined, 'not-a-uuid'])(
    'has no organization without a usable id (%s)',
    id => {
      const parsed = parseOrganization(
        entityWith({
          ...COMPLETE,
          'messaging-health.io/organization-id': id,
        }),
      );
      expect(parsed).toEqual({
        kind: 'unusable',
        problems: [
          expect.objectContaining({
            annotation: 'messaging-health.io/organization-id',
          }),
        ],
      });
    },
  );
});

describe('isMessagingHealthAvailable', () => {
  it('asks for the organization id and nothing else', () => {
    expect(isMessagingHealthAvailable(entityWith({}))).toBe(false);
    expect(isMessagingHealthAvailable(entityWith(COMPLETE))).toBe(true);
  });
});
