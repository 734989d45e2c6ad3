import { Delivery } from '../webhook/deliverySchema';
import { readIdentity } from './readIdentity';

function delivery(channelType: string | undefined, sender: object): Delivery {
  return {
    event: 'conversation_created',
    account: { id: 1 },
    inbox: { id: 11, channel_type: channelType },
    conversation: { id: 1, meta: { sender } },
  };
}

describe('readIdentity', () => {
  it.each([
    ['Channel::Instagram', { identifier: '17841400' }, 'usable', '17841400'],
    [
      'Channel::Instagram',
      { identifier: 'ig:17841400' },
      'invalid',
      'ig:17841400',
    ],
    ['Channel::Whatsapp', { phone_number: '+99912345' }, 'usable', '+99912345'],
    [
      'Channel::Whatsapp',
      { phone_number: '0099912345' },
      'invalid',
      '0099912345',
    ],
    ['wpp', { identifier: '+99912345' }, 'usable', '+99912345'],
  ])('reads %s %j as %s', (channel, sender, kind, externalId) => {
    expect(readIdentity(delivery(channel, sender))).toMatchObject({
      kind,
      externalId,
    });
  });

  it.each([
    ['Channel::Api', { phone_number: '+99912345' }],
    ['Channel::Instagram', { phone_number: '+99912345' }],
    ['Channel::Whatsapp', {}],
    [undefined, { identifier: '17841400' }],
  ])('leaves %s %j unresolved', (channel, sender) => {
    expect(readIdentity(delivery(channel, sender))).toEqual({ kind: 'none' });
  });
});
