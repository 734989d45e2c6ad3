import { ServiceUnavailableError } from '@backstage/errors';
import { Scene, link, measure } from '../__testUtils__/scene';

describe('conversations-linked', () => {
  const measureIt = (change?: (scene: Scene) => void) =>
    measure('conversations-linked', change);
  const figures = {
    newLinks: 3,
    withoutContact: 0,
    conversations: 1,
    withoutLink: 0,
  };

  it('holds without deals, which nobody writes in contingency', async () => {
    expect(await measureIt()).toEqual([
      'holds',
      'watch.point.links.linked',
      figures,
    ]);
  });

  it('fails with a link that has no contact', async () => {
    expect(await measureIt(({ links }) => links.push(link(2, 1)))).toEqual([
      'fails',
      'watch.point.links.without-contact',
      { ...figures, newLinks: 5, withoutContact: 1 },
    ]);
  });

  it('fails with a conversation that the CRM does not know', async () => {
    expect(
      await measureIt(({ links, conversations }) => {
        links.length = 0;
        conversations.set(102, false);
      }),
    ).toEqual([
      'fails',
      'watch.point.links.missing',
      { ...figures, newLinks: 0, conversations: 2, withoutLink: 1 },
    ]);
  });

  it('is open while nobody wrote', async () => {
    expect(
      await measureIt(({ links, conversations }) => {
        links.length = 0;
        conversations.clear();
      }),
    ).toEqual([
      'open',
      'watch.point.links.none',
      { ...figures, newLinks: 0, conversations: 0 },
    ]);
  });

  it('asks for links that have had two minutes to get their contact', async () => {
    const spans: string[][] = [];
    await measureIt(({ run }) => {
      const directory = run.platforms.crm.get();
      run.platforms.crm = {
        installed: true,
        get: () => ({
          ...directory,
          countLinks: async (_, { since, until }) => {
            spans.push([since.toISOString(), until.toISOString()]);
            return [];
          },
        }),
      };
    });
    expect(spans).toEqual([
      ['2026-03-01T03:00:00.000Z', '2026-03-01T03:13:00.000Z'],
    ]);
  });

  it('is open so soon after the switch that no link is old enough', async () => {
    expect(
      await measureIt(({ run }) => {
        run.until = new Date('2026-03-01T03:02:00.000Z');
      }),
    ).toEqual(['open', 'watch.point.too-early', undefined]);
  });

  it('is unknown where no module reads the CRM, or Chatwoot is away', async () => {
    const unknown = ['unknown', 'operation.check-impossible', undefined];
    expect(
      await measureIt(({ run }) => {
        run.platforms.crm = {
          installed: false,
          get: () => {
            throw new ServiceUnavailableError('none is installed');
          },
        };
      }),
    ).toEqual(unknown);
    expect(
      await measureIt(({ world }) => {
        world.inbox.listIncoming = async () => {
          throw new Error('Chatwoot is away');
        };
      }),
    ).toEqual(unknown);
  });
});
