import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseOrganization } from '@messaging-health/backstage-plugin-common';
import { parseAllDocuments } from 'yaml';
import { customerOf } from './customers';
import { findWorkflow, organizations } from './organizations';

function readEntities() {
  const file = path.resolve(
    __dirname,
    '../../../../examples/organizations.yaml',
  );
  return parseAllDocuments(readFileSync(file, 'utf8')).map(document =>
    document.toJS(),
  );
}

function parse(name: string) {
  const entity = readEntities().find(found => found.metadata.name === name);
  return parseOrganization(entity);
}

describe('the invented organizations', () => {
  it.each(organizations.map(organization => [organization.name, organization]))(
    '%s is described to the portal as it is in the sandbox',
    (name, organization) => {
      expect(parse(name)).toEqual({
        kind: 'organization',
        organization: {
          id: organization.id,
          entityRef: `group:default/${name}`,
          title: organization.title,
          n8n: {
            instance: 'default',
            workflowV2: organization.workflows.v2.id,
            workflowFallback: organization.workflows.fallback.id,
          },
          chatwoot: {
            instance: 'default',
            accountId: organization.chatwootAccountId,
            inboxIds: [
              organization.inboxes.instagram.id,
              organization.inboxes.whatsapp.id,
            ],
          },
          webhookUrl: 'http://127.0.0.1:7611/api/chatwoot/webhook',
          timeZone: organization.timeZone,
          problems: [],
        },
      });
    },
  );

  it('come with one more that is described wrongly on purpose', () => {
    const extra = readEntities().filter(
      entity => !organizations.some(org => org.name === entity.metadata.name),
    );
    expect(extra.map(entity => entity.metadata.name)).toEqual([
      'mercearia-anel-quebrado',
    ]);
    expect(parse('mercearia-anel-quebrado')).toMatchObject({
      organization: {
        problems: [
          {
            annotation: 'messaging-health.io/n8n-workflow-fallback',
            kind: 'missing',
          },
          {
            annotation: 'messaging-health.io/chatwoot-inbox-ids',
            kind: 'malformed',
          },
        ],
      },
    });
  });

  it('share no inbox and no workflow', () => {
    const inboxes = organizations.flatMap(org =>
      Object.values(org.inboxes).map(inbox => inbox.id),
    );
    expect(new Set(inboxes).size).toBe(inboxes.length);
    for (const organization of organizations) {
      expect(findWorkflow(organization.workflows.v2.id)).toEqual({
        organization,
        flow: 'v2',
      });
      expect(findWorkflow(organization.workflows.fallback.id)).toEqual({
        organization,
        flow: 'fallback',
      });
    }
    expect(findWorkflow('stranger')).toBeUndefined();
  });

  it('stand on one webhook path in four cases, and on two in three', () => {
    const isShared = organizations.map(
      ({ workflows }) => workflows.v2.path === workflows.fallback.path,
    );
    expect(isShared).toEqual([true, true, true, true, false, false, false]);
  });

  it('have customers with identifiers that the CRM takes and nobody owns', () => {
    for (const organization of organizations) {
      for (const number of [0, 1, 29, 1_795_480_667, 1_795_480_668]) {
        const { channel, externalId } = customerOf(organization, number);
        expect(externalId).toMatch(
          channel === 'whatsapp' ? /^\+999\d{11}$/ : /^900000\d{11}$/,
        );
      }
    }
  });
});
