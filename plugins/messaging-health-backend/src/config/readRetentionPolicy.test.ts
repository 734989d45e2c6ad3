import { ConfigReader } from '@backstage/config';
import { ConfigSection } from './ConfigSection';
import { readRetentionPolicy } from './readRetentionPolicy';

const DAY = 24 * 60 * 60_000;
const read = (retention: ConstructorParameters<typeof ConfigReader>[0]) =>
  readRetentionPolicy(
    new ConfigSection(new ConfigReader(retention), 'messagingHealth.retention'),
  );

describe('How long contents of ended incidents are kept', () => {
  it('is for ever where nothing is said', () => {
    expect(read({})).toEqual({});
  });

  it('is said by kind', () => {
    expect(
      read({
        attachments: { days: 90 },
        timelineContents: 'P1Y',
        evidence: '1d',
      }),
    ).toMatchObject({ attachments: 90 * DAY, evidence: DAY });
  });

  it.each([
    { attachments: { hours: 23 } },
    { communications: 'soon' },
    { evidence: '0s' },
  ])('is refused by its path where it is nonsense: %j', retention => {
    expect(() => read(retention)).toThrow(
      `messagingHealth.retention.${Object.keys(retention)[0]}`,
    );
  });
});
