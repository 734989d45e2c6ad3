import { numberOption, postgresOf } from './options';

describe('options of a chaos run', () => {
  it('are read from the flags, and have defaults', () => {
    expect(numberOption(['node', '--kills=40'], '--kills', 300)).toBe(40);
    expect(numberOption(['node'], '--kills', 300)).toBe(300);
  });

  it.each(['0', '-3', 'many', '1.5'])('refuse --kills=%s', value => {
    expect(() => numberOption([`--kills=${value}`], '--kills', 300)).toThrow(
      '--kills must be a whole number from 1',
    );
  });

  it('name the command that brings a PostgreSQL', () => {
    expect(() => postgresOf({})).toThrow('yarn chaos');
  });
});
