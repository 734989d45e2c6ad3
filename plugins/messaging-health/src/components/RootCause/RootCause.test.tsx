import {
  Incident,
  RcaVersion,
} from '@messaging-health/backstage-plugin-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  ago,
  Answers,
  FakeBackend,
  incident,
  MINUTE,
  Refusal,
} from '../../testing';
import { RootCause } from './RootCause';

function version(
  number: number,
  changes: Partial<RcaVersion> = {},
): RcaVersion {
  return {
    version: number,
    stage: 'draft',
    language: 'en',
    text: `# Cause\n\nErrors rose [#1].\n\nVersion ${number} of it.`,
    author: { type: 'user', entityRef: 'user:default/ana.plantao' },
    at: ago(number * MINUTE),
    ...changes,
  };
}

const { evidence } = incident();
const evidenceId = evidence[0].id;

function backendWith(versions: RcaVersion[], answers: Answers = {}) {
  return new FakeBackend({
    listRcaVersions: () => ({ versions }),
    writeRca: () => version(9),
    draftRca: () => ({
      language: 'en',
      text: 'Written from the timeline [#2].',
      basedOn: versions[0]?.version ?? 0,
    }),
    ...answers,
  });
}

async function show(
  backend: FakeBackend,
  options: { of?: Partial<Incident>; at?: string; mayOperate?: boolean } = {},
) {
  const onChanged = jest.fn();
  await renderScreen(
    <RootCause incident={incident(options.of)} onChanged={onChanged} />,
    backend,
    options,
  );
  return onChanged;
}

const click = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const text = () =>
  screen.getByLabelText<HTMLTextAreaElement>('Text (Markdown)');
/** At once: each key would draw the preview anew. */
const type = (words: string) =>
  fireEvent.change(text(), { target: { value: `${text().value}${words}` } });
const written = (backend: FakeBackend) =>
  backend.requests
    .filter(({ endpoint }) => endpoint === 'writeRca')
    .map(({ body }) => body);

describe('the versions of an analysis', () => {
  it('are listed, the newest first, with their stage in words', async () => {
    await show(backendWith([version(2, { stage: 'preliminary' }), version(1)]));
    const items = within(
      await screen.findByRole('list', { name: 'Versions of the analysis' }),
    ).getAllByRole('listitem');
    expect(items[0]).toHaveTextContent(/Version 2 · Preliminary/);
    expect(items[1]).toHaveTextContent(/Version 1 · Draft/);
  });

  it('are missed while there are none, with the time that is left', async () => {
    await show(backendWith([]));
    expect(
      await screen.findByText('Nobody has written one yet.'),
    ).toBeVisible();
    expect(screen.getByText(/A preliminary analysis is due by/)).toBeVisible();
    expect(screen.getByText('in 1 hour 57 minutes')).toBeVisible();
  });

  it('are not written by who may only read', async () => {
    await show(backendWith([version(1)]), { mayOperate: false });
    await screen.findByRole('button', { name: 'Read version 1' });
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /Write/ }),
      ).not.toBeInTheDocument(),
    );
  });

  it('can be asked for again where they could not be read', async () => {
    await show(
      backendWith([], {
        listRcaVersions: () => {
          throw new Refusal(500, 'The database is away.');
        },
      }),
    );
    expect(await screen.findByText(/The database is away/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('reading a version', () => {
  it('shows what its address names, with links to what it cites', async () => {
    const cited = `Errors rose [#1], see [E:${evidenceId}]. Unheard of [#77].`;
    await show(backendWith([version(1, { text: cited })]), { at: '/?rca=1' });
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('link', { name: '#1' })).toHaveAttribute(
      'href',
      '/#entry-1',
    );
    expect(
      dialog.getByRole('link', { name: `E:${evidenceId.slice(0, 8)}` }),
    ).toHaveAttribute('href', `/#evidence-${evidenceId}`);
    expect(dialog.getByText(/Unheard of \[#77\] ⚠/)).toBeVisible();
  });

  it('leaves the dialog when a citation is followed', async () => {
    await show(backendWith([version(1)]));
    await click('Read version 1');
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('link', {
        name: '#1',
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('runs nothing and fetches nothing that its text holds', async () => {
    const hostile =
      'Look <img src=x onerror="alert(1)"> ![spy](https://elsewhere.invented/p.png) <script>alert(1)</script> [go](javascript:alert(1)) here.';
    await show(backendWith([version(1, { text: hostile })]), { at: '/?rca=1' });
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/Look/)).toBeVisible();
    expect(dialog.querySelector('script')).toBeNull();
    expect(dialog.innerHTML).not.toContain('onerror');
    expect(dialog.innerHTML).not.toMatch(/javascript\s*:/);
    expect(dialog.innerHTML).not.toContain('elsewhere.invented');
  });

  it('compares with the version before, by lines', async () => {
    await show(backendWith([version(2), version(1)]), { at: '/?rca=2' });
    await click('Compare with version 1');
    expect(screen.getByText('1 line added, 1 removed')).toBeVisible();
    expect(screen.getByText('+ Version 2 of it.')).toBeVisible();
    expect(screen.getByText('− Version 1 of it.')).toBeVisible();
  });

  it('says that a text was erased', async () => {
    await show(backendWith([version(1, { text: undefined })]), {
      at: '/?rca=1',
    });
    expect(
      await screen.findByText('The text of this version was erased.'),
    ).toBeVisible();
  });
});

describe('writing a version', () => {
  it('begins from the timeline, and is saved as what it is', async () => {
    const backend = backendWith([]);
    const onChanged = await show(backend);
    await click('Write the analysis…');
    await click('Write it from the timeline');
    await waitFor(() =>
      expect(text()).toHaveValue('Written from the timeline [#2].'),
    );
    const preview = within(
      screen.getByRole('region', { name: 'As it will be read' }),
    );
    expect(preview.getByRole('link', { name: '#2' })).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: /Preliminary/ }));
    await click('Save as preliminary');
    await waitFor(() => expect(onChanged).toHaveBeenCalled());
    expect(written(backend)).toEqual([
      {
        stage: 'preliminary',
        language: 'en',
        text: 'Written from the timeline [#2].',
        basedOn: 0,
      },
    ]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('goes on from the newest, and asks before it is replaced', async () => {
    await show(backendWith([version(3)]), { of: { rca: 'draft' } });
    await click('Write the next version…');
    expect(text().value).toContain('Version 3 of it.');
    await click('Write it from the timeline');
    expect(
      screen.getByText('What stands in the text now would be lost.'),
    ).toBeVisible();
    expect(text().value).toContain('Version 3 of it.');
    await click('Yes, replace my text');
    await waitFor(() =>
      expect(text()).toHaveValue('Written from the timeline [#2].'),
    );
  });

  it('warns before an unsaved text is thrown away', async () => {
    await show(backendWith([]));
    await click('Write the analysis…');
    type('A thought.');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    await click('Cancel');
    expect(screen.getByText('Your text is not saved.')).toBeVisible();
    await click('Go on writing');
    expect(text()).toHaveValue('A thought.');
    await click('Cancel');
    await click('Throw it away');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('keeps the text where somebody wrote in between, and says who', async () => {
    const versions = [version(1)];
    const backend = backendWith(versions, {
      writeRca: ({ body }) => {
        const { basedOn } = body as { basedOn: number };
        if (basedOn < 2) {
          versions.unshift(version(2));
          throw new Refusal(409, 'Another version was written meanwhile.');
        }
        return version(3);
      },
    });
    await show(backend, { of: { rca: 'draft' } });
    await click('Write the next version…');
    type(' My own words.');
    await click('Save draft');
    expect(
      await screen.findByText(
        'Version 2 was written while you were writing, by',
      ),
    ).toBeVisible();
    expect(text().value).toContain('My own words.');
    await click('Write mine as the one after version 2');
    await click('Save draft');
    await waitFor(() =>
      expect(written(backend).at(-1)).toMatchObject({ basedOn: 2 }),
    );
  });

  it('says why a version was refused for another reason', async () => {
    await show(
      backendWith([], {
        writeRca: () => {
          throw new Refusal(400, 'text cites what INC-000042 does not hold');
        },
      }),
    );
    await click('Write the analysis…');
    type('It was entry 99.');
    await click('Save draft');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'text cites what INC-000042 does not hold',
    );
  });

  it('offers only another final version after a final one', async () => {
    await show(backendWith([version(1, { stage: 'final' })]), {
      of: { rca: 'final' },
    });
    await click('Write the next version…');
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    expect(screen.getByRole('radio', { name: /Final/ })).toBeChecked();
  });
});
