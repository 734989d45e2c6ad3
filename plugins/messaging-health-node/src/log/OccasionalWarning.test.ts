import { FakeClock } from '../testUtils';
import { OccasionalWarning } from './OccasionalWarning';

describe('OccasionalWarning', () => {
  const said: string[] = [];
  const clock = new FakeClock();
  const warning = () =>
    new OccasionalWarning({ warn: message => said.push(message) }, clock);

  beforeEach(() => {
    said.length = 0;
  });

  it('speaks at once, and then keeps quiet for a minute', () => {
    const occasional = warning();
    occasional.warn('A line can not be read.');
    occasional.warn('A line can not be read.');
    clock.advance(59_999);
    occasional.warn('A line can not be read.');
    expect(said).toEqual(['A line can not be read.']);
  });

  it('tells how often it happened while it was quiet', () => {
    const occasional = warning();
    occasional.warn('Lines can not be read.', 2);
    occasional.warn('Lines can not be read.', 5);
    clock.advance(60_000);
    occasional.warn('Lines can not be read.', 3);
    clock.advance(60_000);
    occasional.warn('Lines can not be read.');
    expect(said).toEqual([
      'Lines can not be read.',
      'Lines can not be read. (8 of this kind since it was last said)',
      'Lines can not be read.',
    ]);
  });
});
