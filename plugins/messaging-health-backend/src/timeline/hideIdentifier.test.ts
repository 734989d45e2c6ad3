import { hideIdentifier } from './hideIdentifier';

const hide = (id: string) => hideIdentifier(id, 'an-invented-pseudonym-key');

describe('hideIdentifier', () => {
  it.each([
    '00000000-0000-4000-8000-000000000001',
    'request-17',
    `access-log:${'0a1b2c3d'.repeat(8)}`,
    '2026-03-01T03:00:00Z webhook',
  ])('leaves %s as it is', id => {
    expect(hide(id)).toBe(id);
  });

  it('hides whom an id names, and keeps ids apart', () => {
    const ids = ['+5511987654321:1', '+5511987654321:2', 'maria@exemplo.test'];
    const hidden = ids.map(hide);
    expect(new Set(hidden).size).toBe(3);
    hidden.forEach(id => expect(id).toMatch(/^hidden:[0-9a-f]{64}$/));
    expect(ids.map(hide)).toEqual(hidden);
  });
});
