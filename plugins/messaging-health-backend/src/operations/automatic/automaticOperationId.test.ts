import { z } from 'zod';
import { automaticOperationId, FiringEpisode } from './automaticOperationId';

const episode: FiringEpisode = {
  organizationId: '00000000-0000-4000-8000-0000000000a1',
  trigger: 'webhook-5xx',
  detectedAt: new Date('2026-03-01T03:15:00Z'),
};

describe('automaticOperationId', () => {
  it('is a UUID, the same each time', () => {
    const id = automaticOperationId(episode);
    expect(z.uuid().parse(id)).toBe(id);
    expect(automaticOperationId({ ...episode })).toBe(id);
  });

  it.each<Partial<FiringEpisode>>([
    { organizationId: '00000000-0000-4000-8000-0000000000a2' },
    { trigger: 'identity-failure' },
    { detectedAt: new Date('2026-03-01T03:16:00Z') },
  ])('is another for %j', changes => {
    expect(automaticOperationId({ ...episode, ...changes })).not.toBe(
      automaticOperationId(episode),
    );
  });
});
