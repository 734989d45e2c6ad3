import { render } from '@testing-library/react';
import { Mark, MarkKind } from './Mark';

const KINDS: MarkKind[] = [
  'running',
  'good',
  'bad',
  'forbidden',
  'warning',
  'none',
];

describe('Mark', () => {
  it('looks different for each thing that it says, and says nothing aloud', () => {
    const shapes = KINDS.map(kind => {
      const { container } = render(<Mark kind={kind} />);
      const svg = container.querySelector('svg');
      expect(svg).toHaveAttribute('aria-hidden', 'true');
      return svg?.innerHTML;
    });
    expect(new Set(shapes).size).toBe(KINDS.length);
  });
});
