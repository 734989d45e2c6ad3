import { readPath } from './readPath';

describe('readPath', () => {
  it.each<[string, unknown, unknown]>([
    ['a.b', { a: { b: 1 } }, 1],
    ['a.b', { 'a.b': 1 }, 1],
    ['a.b.c', { 'a.b': { c: 1 } }, 1],
    ['a.b.c', { a: { 'b.c': 1 } }, 1],
    ['a.b.c', { a: { x: 0 }, 'a.b': { c: 1 } }, 1],
    ['a.1', { a: [{}, 2] }, 2],
    ['a', { a: ['first', 'second'] }, 'first'],
    ['a', { a: [] }, undefined],
    ['a.b', { a: null }, undefined],
    ['constructor.name', {}, undefined],
    ['__proto__', {}, undefined],
    ['a', 'text', undefined],
  ])('%s of %j', (path, value, expected) => {
    expect(readPath(value, path)).toBe(expected);
  });
});
