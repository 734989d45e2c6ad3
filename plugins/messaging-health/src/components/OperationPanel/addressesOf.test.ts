import { candidates } from '../../testing';
import { addressesOf } from './addressesOf';

describe('addresses of conversations', () => {
  it('are known for candidates, and for others beside them', () => {
    const addressOf = addressesOf(candidates);
    expect(addressOf(502)).toBe(candidates[1].url);
    expect(addressOf(777)).toBe(
      'http://127.0.0.1:7613/app/accounts/1/conversations/777',
    );
  });

  it('are unknown while there is nothing to go by', () => {
    expect(addressesOf([])(777)).toBeUndefined();
    const odd = [{ conversationId: 501, url: 'http://inbox.example/c?id=a' }];
    expect(addressesOf(odd)(777)).toBeUndefined();
    expect(addressesOf(odd)(501)).toBe('http://inbox.example/c?id=a');
  });
});
