import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { ConfigSection } from './ConfigSection';
import { readSlaConfig } from './readSlaConfig';

const MINUTE = 60_000;
const read = (sla: JsonObject) =>
  readSlaConfig(
    new ConfigSection(new ConfigReader({ sla }), 'messagingHealth').section(
      'sla',
    ),
  );

describe('readSlaConfig', () => {
  it('has the runbook’s terms as defaults', () => {
    expect(read({})).toEqual({
      diagnosisMilliseconds: 15 * MINUTE,
      rollbackMilliseconds: 30 * MINUTE,
      preliminaryRcaMilliseconds: 120 * MINUTE,
      nextUpdateMilliseconds: 30 * MINUTE,
      naggingEveryMilliseconds: 15 * MINUTE,
    });
  });

  it('reads each term in every form of the platform', () => {
    expect(read({ rollback: '45m', naggingEvery: 'PT5M' })).toMatchObject({
      rollbackMilliseconds: 45 * MINUTE,
      naggingEveryMilliseconds: 5 * MINUTE,
    });
  });

  it.each<[string, JsonObject]>([
    ['diagnosis', { diagnosis: { seconds: 10 } }],
    ['preliminaryRca', { preliminaryRca: { days: 8 } }],
    ['naggingEvery', { naggingEvery: 'soon' }],
    ['rca', { rca: { hours: 2 } }],
  ])('refuses nonsense at sla.%s and says what is allowed', (key, sla) => {
    expect(() => read(sla)).toThrow(
      `Bad configuration at messagingHealth.sla.${key}: it must be`,
    );
  });
});
