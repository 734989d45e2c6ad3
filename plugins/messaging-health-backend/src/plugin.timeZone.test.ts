import { mockCredentials } from '@backstage/backend-test-utils';
import { INCOMPLETE_ID, startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const ZONE = 'messaging-health.io/time-zone';

async function openOn(
  options: Parameters<typeof startPlugin>[0],
  organizationId = ORGANIZATION.id,
) {
  const plugin = await startPlugin(options);
  const { number } = await plugin.api.call('openIncident', {
    body: { organizationId, reason: 'customers complain' },
  });
  const ask = { number, language: 'en' as const };
  return {
    stop: () => plugin.stop(),
    zone: async () =>
      (await plugin.api.call('getIncident', { number })).timeZone,
    message: async () =>
      (await plugin.api.call('draftCommunication', { ...ask, kind: 'update' }))
        .text,
    analysis: async () => (await plugin.api.call('draftRca', ask)).text,
    dossier: async (timeZone?: string) => {
      const { text } = await plugin.api
        .raw('get', `/incidents/${number}/dossier`)
        .query({ format: 'markdown', language: 'en', timeZone })
        .set('Authorization', mockCredentials.user.header('user:default/ana'))
        .buffer(true);
      return text;
    },
  };
}

describe('The time zone of an organization, through HTTP', () => {
  it('is in all that its customers read, where its entity names it', async () => {
    const incident = await openOn({ annotations: { [ZONE]: 'Asia/Kolkata' } });
    expect(await incident.zone()).toBe('Asia/Kolkata');
    expect(await incident.message()).toContain('(Asia/Kolkata), ');
    expect(await incident.analysis()).toContain(' +05:30)');
    expect(await incident.dossier()).toContain('Asia/Kolkata');
    expect(await incident.dossier()).toContain(' +05:30)');
    const asked = await incident.dossier('America/Manaus');
    expect(asked).toContain('America/Manaus');
    expect(asked).not.toContain(' +05:30)');
    await incident.stop();
  });

  it('is the configured one where its entity names none, or one that is none', async () => {
    const config = { timeZone: 'America/Manaus' };
    const silent = await openOn({ config }, INCOMPLETE_ID);
    expect(await silent.zone()).toBe('America/Manaus');
    expect(await silent.message()).toContain('(America/Manaus), ');
    expect(await silent.analysis()).toContain(' −04:00)');
    expect(await silent.dossier()).toContain('America/Manaus');
    await silent.stop();
    const wrong = await openOn({ config, annotations: { [ZONE]: 'Manaus' } });
    expect(await wrong.zone()).toBe('America/Manaus');
    await wrong.stop();
  });

  it('is that of São Paulo where nobody says otherwise', async () => {
    const incident = await openOn({});
    expect(await incident.zone()).toBe('America/Sao_Paulo');
    expect(await incident.message()).toContain('(America/Sao_Paulo), ');
    await incident.stop();
  });

  it('stops the start where config names none that is known', async () => {
    await expect(
      startPlugin({ config: { timeZone: 'Atlantis/Capital' } }),
    ).rejects.toThrow(
      'Bad configuration at messagingHealth.timeZone: it must be the IANA name of a time zone, for example America/Sao_Paulo.',
    );
  });
});
