import { RcaVersion } from '@messaging-health/backstage-plugin-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { seen } from '../../__testUtils__/showTab';
import { ago, Answers, FakeBackend, incident, Refusal } from '../../testing';
import { EraseDialog } from './EraseDialog';

const analysis = (changes: Partial<RcaVersion>): RcaVersion => ({
  version: 1,
  stage: 'draft',
  language: 'en',
  text: 'The webhook broke.',
  author: { type: 'user', entityRef: 'user:default/bento' },
  at: ago(60),
  ...changes,
});

async function show(answers: Answers) {
  const backend = new FakeBackend(answers);
  await renderScreen(
    <EraseDialog
      incident={incident()}
      onChanged={() => {}}
      onClose={() => {}}
    />,
    backend,
  );
  return backend;
}

describe('Erasing an analysis', () => {
  it('erases the text of one version; of those erased before none is offered', async () => {
    const backend = await show({
      eraseContents: () => incident().timeline[0],
      listRcaVersions: () => ({
        versions: [
          analysis({ version: 2, stage: 'final' }),
          analysis({ version: 1, text: undefined }),
        ],
      }),
    });
    const version = await screen.findByRole('checkbox', {
      name: /Version 2 \(Final\)/,
    });
    const kept = screen.getByRole('group', {
      name: 'Versions of the root cause analysis',
    });
    expect(within(kept).getAllByRole('checkbox')).toEqual([version]);
    await userEvent.click(version);
    await userEvent.type(screen.getByLabelText(/Why/), 'A name was in it.');
    await userEvent.click(
      screen.getByRole('button', { name: 'Erase 1 content for good' }),
    );
    expect(seen(backend, 'eraseContents')[0].body).toEqual({
      entries: [],
      evidence: [],
      attachments: [],
      communications: [],
      rcaVersions: [2],
      reason: 'A name was in it.',
    });
  });

  it('says so where it does not know the versions', async () => {
    await show({
      listRcaVersions: () => {
        throw new Refusal(503, 'The database is away.');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The versions of the root cause analysis could not be listed: The database is away.',
    );
  });
});
