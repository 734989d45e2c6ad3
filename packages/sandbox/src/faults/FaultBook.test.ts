import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { organizations } from '../organizations/organizations';
import { FaultBook } from './FaultBook';
import { HEALTHY_SHARE, USUAL_FAULT_SHARES } from './faults';
import { UnknownNameError } from './UnknownNameError';

const [aurora, petShop, livraria, academia] = organizations;

describe('FaultBook', () => {
  let folder: string;
  const onPlatformFault = jest.fn();

  beforeEach(async () => {
    onPlatformFault.mockReset();
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'faults-'));
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  const open = () => FaultBook.open(path.join(folder, 'faults.json'));

  it('begins with the faults of a fresh sandbox', async () => {
    const book = await open();
    expect(book.listOf('cantina-aurora')).toEqual(['webhook-5xx']);
    expect(book.listOf('pet-shop-lua-azul')).toEqual(['identity-failure']);
    expect(book.listOf('academia-pedra-alta')).toEqual([]);
  });

  it('gives each organization its share of failures', async () => {
    const book = await open();
    expect(book.shareOf(aurora, 'webhook-5xx')).toBe(
      USUAL_FAULT_SHARES['webhook-5xx'],
    );
    expect(book.shareOf(petShop, 'identity-failure')).toBe(
      USUAL_FAULT_SHARES['identity-failure'],
    );
    expect(book.shareOf(livraria, 'identity-failure')).toBe(0.03);
    expect(book.shareOf(academia, 'identity-failure')).toBe(HEALTHY_SHARE);
  });

  it('remembers faults and heals across a restart', async () => {
    const book = await open();
    await book.set(academia.name, 'stage-move-failure', true);
    expect(await book.heal(aurora.name)).toEqual(['webhook-5xx']);

    const again = await open();
    expect(again.listOf(academia.name)).toEqual(['stage-move-failure']);
    expect(again.listOf(aurora.name)).toEqual([]);
  });

  it('tells of faults that hit the platform, and tells again after a restart', async () => {
    const book = await open();
    book.listen(onPlatformFault);
    await book.set('platform', 'n8n-down', true);
    expect(onPlatformFault).toHaveBeenLastCalledWith('n8n-down', true);
    expect(book.isPlatformFaultOn('n8n-down')).toBe(true);

    onPlatformFault.mockReset();
    const again = await open();
    again.listen(onPlatformFault);
    expect(onPlatformFault.mock.calls).toEqual([['n8n-down', true]]);
    await again.heal('platform');
    expect(onPlatformFault).toHaveBeenLastCalledWith('n8n-down', false);
  });

  it("tells of faults that hit one organization's workflows, again after a restart too", async () => {
    const book = await open();
    book.listen(onPlatformFault);
    await book.set(aurora.name, 'n8n-conflict-forever', true);
    expect(onPlatformFault).toHaveBeenLastCalledWith(
      'n8n-conflict-forever',
      true,
      aurora,
    );
    expect(book.isPlatformFaultOn('n8n-conflict-forever')).toBe(false);

    onPlatformFault.mockReset();
    const again = await open();
    again.listen(onPlatformFault);
    expect(onPlatformFault.mock.calls).toEqual([
      ['n8n-conflict-forever', true, aurora],
    ]);
    await again.heal(aurora.name);
    expect(onPlatformFault).toHaveBeenLastCalledWith(
      'n8n-conflict-forever',
      false,
      aurora,
    );
  });

  it.each([
    ['nobody', 'silence', /no organization "nobody".*cantina-aurora/],
    ['cantina-aurora', 'n8n-down', /no fault "n8n-down".*webhook-5xx/],
    ['platform', 'silence', /no fault "silence".*crm-down/],
    ['platform', 'toString', /no fault "toString"/],
  ])('refuses %s %s and says what there is', async (name, fault, message) => {
    const book = await open();
    await expect(book.set(name, fault, true)).rejects.toThrow(message);
    await expect(book.set(name, fault, true)).rejects.toThrow(UnknownNameError);
  });
});
