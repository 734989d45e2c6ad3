import { customerInstant } from './customerInstant';

describe('customerInstant', () => {
  it.each([
    [
      'America/Manaus',
      '2026-03-01T03:30:00.000Z',
      '28 de fevereiro de 2026 às 23:30 (America/Manaus), 1 de março de 2026 às 03:30 (UTC)',
    ],
    // The same hour of the clock on both sides of the change to summer time.
    [
      'America/New_York',
      '2026-03-08T06:59:00.000Z',
      '8 de março de 2026 às 01:59 (America/New_York), 8 de março de 2026 às 06:59 (UTC)',
    ],
    [
      'America/New_York',
      '2026-03-08T07:00:00.000Z',
      '8 de março de 2026 às 03:00 (America/New_York), 8 de março de 2026 às 07:00 (UTC)',
    ],
    [
      'Asia/Kolkata',
      '2026-03-01T19:00:00.000Z',
      '2 de março de 2026 às 00:30 (Asia/Kolkata), 1 de março de 2026 às 19:00 (UTC)',
    ],
    ['UTC', '2026-03-01T03:30:00.000Z', '1 de março de 2026 às 03:30 (UTC)'],
  ])('tells %s of %s', (zone, instant, text) => {
    expect(customerInstant(instant, 'pt', zone)).toBe(text);
  });

  it('tells the two hours of one name apart by UTC, when summer time ends', () => {
    const [first, second] = ['05:30', '06:30'].map(time =>
      customerInstant(`2026-11-01T${time}:00.000Z`, 'en', 'America/New_York'),
    );
    expect(first).toBe(
      '1 November 2026 at 01:30 (America/New_York), 1 November 2026 at 05:30 (UTC)',
    );
    expect(second).toBe(
      '1 November 2026 at 01:30 (America/New_York), 1 November 2026 at 06:30 (UTC)',
    );
  });
});
