import { personName } from './personName';

describe('personName', () => {
  it.each([
    ['user:default/ana.plantao', 'ana.plantao'],
    ['Ana Lima', 'Ana Lima'],
    ['[email:0a1b2c]', '[email:0a1b2c]'],
    ['Rui [phone:0a1b2c]', 'Rui [phone:0a1b2c]'],
  ])('calls %s %s', (reference, name) => {
    expect(personName(reference)).toBe(name);
  });
});
