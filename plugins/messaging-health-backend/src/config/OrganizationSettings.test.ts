import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { Organization } from '@messaging-health/backstage-plugin-common';
import { createOrganizationSettings } from './OrganizationSettings';
import { readMessagingHealthConfig } from './readMessagingHealthConfig';

const ID = '00000000-0000-4000-8000-000000000001';

function organization(changes: Partial<Organization> = {}): Organization {
  return {
    id: ID,
    entityRef: 'group:default/padaria',
    title: 'Padaria Inventada',
    n8n: { instance: 'default' },
    chatwoot: { instance: 'default', inboxIds: [] },
    problems: [],
    ...changes,
  };
}

function settingsOf(messagingHealth: JsonObject) {
  const config = readMessagingHealthConfig(
    new ConfigReader({
      messagingHealth: {
        pseudonymKey: 'invented-key-of-a-test',
        ...messagingHealth,
      },
    }),
  );
  return { config, ...createOrganizationSettings(config) };
}

const general = {
  policy: 'notify',
  triggers: {
    'webhook-5xx': { threshold: 0.03, holdsFor: '12m', rateWindow: '3m' },
  },
};
const annotated = organization({
  policy: 'propose-rollback',
  triggerOverrides: { 'webhook-5xx': { threshold: 0.04, holdsFor: '8m' } },
});
const override = {
  policy: 'rollback',
  triggers: { 'webhook-5xx': { threshold: 0.05 } },
};

describe('The settings of an organization', () => {
  it('are the general ones where nothing is said of it, the very same object', () => {
    const { config, limitsOf, policyOf } = settingsOf(general);
    expect(limitsOf(organization())).toBe(config.triggers);
    expect(policyOf(organization())).toBe('notify');
  });

  it('are those of its annotations before the general ones, field by field', () => {
    const { limitsOf, policyOf } = settingsOf(general);
    expect(limitsOf(annotated)['webhook-5xx']).toMatchObject({
      threshold: 0.04,
      holdsForSeconds: 480,
      rateWindowSeconds: 180,
      minimumSamples: 20,
    });
    expect(policyOf(annotated)).toBe('propose-rollback');
  });

  it.each([ID, 'group:default/padaria', 'Group:Default/Padaria'])(
    'are what config says of %s before its annotations',
    name => {
      const { limitsOf, policyOf } = settingsOf({
        ...general,
        organizationOverrides: { [name]: override },
      });
      expect(limitsOf(annotated)['webhook-5xx']).toMatchObject({
        threshold: 0.05,
        holdsForSeconds: 480,
        rateWindowSeconds: 180,
      });
      expect(policyOf(annotated)).toBe('rollback');
    },
  );

  it('go by the id where config names it by both', () => {
    const { limitsOf, policyOf } = settingsOf({
      organizationOverrides: {
        [ID]: override,
        'group:default/padaria': {
          policy: 'notify',
          triggers: { 'webhook-5xx': { threshold: 0.9, holdsFor: '1m' } },
        },
      },
    });
    expect(limitsOf(annotated)['webhook-5xx']).toMatchObject({
      threshold: 0.05,
      holdsForSeconds: 60,
    });
    expect(policyOf(annotated)).toBe('rollback');
  });

  it('keep to the organization that they are said of', () => {
    const { config, limitsOf, policyOf } = settingsOf({
      organizationOverrides: { [ID]: override },
    });
    const other = organization({
      id: '00000000-0000-4000-8000-000000000002',
      entityRef: 'group:default/outra',
    });
    expect(limitsOf(other)).toBe(config.triggers);
    expect(policyOf(other)).toBe('open-incident');
  });

  it('are settled once for each object that stands for the organization', () => {
    const { limitsOf } = settingsOf(general);
    expect(limitsOf(annotated)).toBe(limitsOf(annotated));
    expect(limitsOf({ ...annotated })).not.toBe(limitsOf(annotated));
  });
});
