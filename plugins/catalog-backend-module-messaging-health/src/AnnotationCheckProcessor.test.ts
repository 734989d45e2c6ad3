import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { AnnotationCheckProcessor } from './AnnotationCheckProcessor';

const COMPLETE = {
  'messaging-health.io/organization-id': '00000000-0000-4000-8000-000000000001',
  'messaging-health.io/n8n-workflow-v2': 'v2-cantina-aurora',
  'messaging-health.io/n8n-workflow-fallback': 'fallback-cantina-aurora',
  'messaging-health.io/chatwoot-account-id': '1',
  'messaging-health.io/chatwoot-inbox-ids': '11,12',
  'messaging-health.io/webhook-url':
    'http://127.0.0.1:7611/api/chatwoot/webhook',
};

function entityWith(annotations?: Record<string, string>): AlphaEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'cantina-aurora', annotations },
    spec: { type: 'organization', children: [] },
  };
}

async function check(entity: AlphaEntity): Promise<AlphaEntity> {
  return new AnnotationCheckProcessor().postProcessEntity(entity);
}

async function messagesOf(entity: Entity): Promise<string[]> {
  const { status } = await check(entity);
  return status?.items?.map(({ message }) => message) ?? [];
}

describe('AnnotationCheckProcessor', () => {
  it.each([
    ['without annotations', entityWith()],
    ['with other annotations', entityWith({ 'github.com/slug': 'a/b' })],
    ['with everything in place', entityWith(COMPLETE)],
  ])('leaves an entity %s as it is', async (_what, entity) => {
    expect(await check(entity)).toBe(entity);
  });

  it('names each annotation that is missing', async () => {
    const {
      'messaging-health.io/n8n-workflow-v2': _v2,
      'messaging-health.io/webhook-url': _url,
      ...rest
    } = COMPLETE;
    expect(await messagesOf(entityWith(rest))).toEqual([
      expect.stringContaining('messaging-health.io/n8n-workflow-v2'),
      expect.stringContaining('messaging-health.io/webhook-url'),
    ]);
  });

  it('says what a malformed one should look like', async () => {
    expect(
      await messagesOf(
        entityWith({
          ...COMPLETE,
          'messaging-health.io/chatwoot-inbox-ids': 'eleven',
        }),
      ),
    ).toEqual([expect.stringContaining('for example "11,12"')]);
  });

  it('finds an organization that forgot to say which one it is', async () => {
    const { 'messaging-health.io/organization-id': _, ...rest } = COMPLETE;
    expect(await messagesOf(entityWith(rest))).toEqual([
      expect.stringContaining('messaging-health.io/organization-id'),
    ]);
  });

  it('only warns of one that is ignored, since nothing is kept from working by it', async () => {
    const { status } = await check(
      entityWith({ ...COMPLETE, 'messaging-health.io/policy': 'restart' }),
    );
    expect(status?.items).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining(
          'messaging-health.io/policy is ignored',
        ),
        error: expect.objectContaining({ name: 'AnnotationIgnored' }),
      }),
    ]);
  });

  it('says of a time zone that is none, as an error, since customers would read the wrong times', async () => {
    const zone = 'messaging-health.io/time-zone';
    expect(
      await messagesOf(entityWith({ ...COMPLETE, [zone]: 'America/Manaus' })),
    ).toEqual([]);
    const { status } = await check(
      entityWith({ ...COMPLETE, [zone]: 'Manaus' }),
    );
    expect(status?.items).toEqual([
      expect.objectContaining({
        level: 'error',
        message: `${zone} is ignored, and the defaults hold: it must be the IANA name of a time zone, for example America/Sao_Paulo; it is "Manaus".`,
      }),
    ]);
  });

  it('marks a problem the way the entity page shows it, and keeps other statuses', async () => {
    const other = {
      type: 'another-source',
      level: 'info' as const,
      message: 'hello',
    };
    const entity: AlphaEntity = {
      ...entityWith({ 'messaging-health.io/organization-id': 'seven' }),
      status: { items: [other] },
    };
    const { status } = await check(entity);
    const message =
      'messaging-health.io/organization-id must be the organization\'s UUID in the CRM; it is "seven".';
    expect(status?.items).toEqual([
      other,
      {
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message,
        error: { name: 'AnnotationMalformed', message },
      },
    ]);
    expect(entity.status?.items).toEqual([other]);
  });
});
