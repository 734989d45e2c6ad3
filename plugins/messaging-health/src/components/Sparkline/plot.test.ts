import { hour, NOW } from '../../testing';
import { CHART, plot } from './plot';

describe('plot', () => {
  it('draws an hour without gaps as one run', () => {
    const { runs } = plot(
      hour(() => 1),
      0.02,
      NOW,
    );
    expect(runs).toHaveLength(1);
    expect(runs[0]).toHaveLength(60);
  });

  it('leaves minutes without data out, instead of drawing zero', () => {
    const { runs } = plot(
      hour(() => 1, [30, 31]),
      0.02,
      NOW,
    );
    expect(runs.map(run => run.length)).toEqual([29, 29]);
  });

  it('leaves minutes without events out, since they have no share of failures', () => {
    const quiet = hour(() => 1).map((point, index) =>
      index === 10 ? { ...point, total: 0, failed: 0 } : point,
    );
    expect(plot(quiet, 0.02, NOW).runs).toHaveLength(2);
  });

  it('puts the limit into the picture, and worse figures above it', () => {
    const { limitY, runs } = plot(
      hour(() => 8),
      0.02,
      NOW,
    );
    expect(limitY).toBeGreaterThan(runs[0][0].y);
    expect(limitY).toBeLessThan(CHART.height);
  });

  it('draws nothing from nothing', () => {
    expect(plot([], 0.02, NOW).runs).toEqual([]);
  });
});
