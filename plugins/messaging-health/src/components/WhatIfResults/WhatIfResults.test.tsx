import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  addressBar,
  ASKED,
  outcomesShown,
  showWhatIf,
  whatIfBackend,
} from '../../__testUtils__/showWhatIf';
import { whatIfAnswer } from '../../testing';

describe('the answer to a what-if question', () => {
  it('is filtered and ordered by the address', async () => {
    await showWhatIf(whatIfBackend(), ASKED);
    await screen.findByText(/^With these limits/);
    expect(outcomesShown()).toEqual(['= kept', '+ new', '− gone', '= kept']);
    await userEvent.click(screen.getByRole('button', { name: '= kept (2)' }));
    expect(outcomesShown()).toEqual(['= kept', '= kept']);
    expect(addressBar().get('outcome')).toBe('kept');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Order' }),
      'By organization',
    );
    expect(addressBar().get('order')).toBe('organization');
  });

  it('tells when each would fire and did, and how much sooner or later', async () => {
    await showWhatIf(whatIfBackend(), `${ASKED}&outcome=kept`);
    const table = within(
      await screen.findByRole('table', { name: 'What would differ' }),
    );
    const [, sooner, later] = table.getAllByRole('row');
    expect(sooner).toHaveTextContent('5 min sooner');
    expect(later).toHaveTextContent('3 min later');
    expect(
      within(sooner).getByRole('link', { name: 'Cantina Aurora' }),
    ).toBeVisible();
  });

  it('says how exact it is', async () => {
    await showWhatIf(whatIfBackend(), ASKED);
    expect(
      await screen.findByText(
        'Judged 31,680 steps of 11 series of 4 organizations in 0.4 sec.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/Before .* figures are kept in steps of 5 min/),
    ).toBeVisible();
  });

  it('says that conditions are suspected, not fired', async () => {
    const [first] = whatIfAnswer.comparisons;
    await showWhatIf(
      whatIfBackend(() => ({
        ...whatIfAnswer,
        comparisons: [{ ...first, trigger: 'duplicates' }],
      })),
      ASKED,
    );
    expect(
      await screen.findByText(/here it is told when they would be suspected/),
    ).toBeVisible();
  });

  it('says that nothing would have fired, or that there are no figures', async () => {
    const empty = { ...whatIfAnswer, comparisons: [] };
    const first = await showWhatIf(
      whatIfBackend(() => empty),
      ASKED,
    );
    expect(
      await screen.findByText(
        'With these limits nothing would have fired, and nothing did.',
      ),
    ).toBeVisible();
    first.unmount();
    await showWhatIf(
      whatIfBackend(() => ({
        ...empty,
        judged: { organizations: 4, series: 0, steps: 0 },
      })),
      ASKED,
    );
    expect(await screen.findByText(/No figures are kept/)).toBeVisible();
  });

  it('says that the form was changed since', async () => {
    await showWhatIf(whatIfBackend(), ASKED);
    await screen.findByText(/^With these limits/);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Duplicates' }));
    expect(screen.getByText(/The form was changed since/)).toBeVisible();
  });

  it('pages through many, and exports all of them', async () => {
    const [, gone] = whatIfAnswer.comparisons;
    const comparisons = Array.from({ length: 150 }, (_, index) => ({
      ...gone,
      organizationId: `id-${index}`,
      organizationTitle: `Organization ${index}`,
    }));
    const files: Blob[] = [];
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return 'blob:what-if';
    };
    URL.revokeObjectURL = () => {};
    const clicked = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    await showWhatIf(
      whatIfBackend(() => ({ ...whatIfAnswer, comparisons })),
      ASKED,
    );
    await screen.findByText(/^With these limits/);
    expect(outcomesShown()).toHaveLength(100);
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(outcomesShown()).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(clicked).toHaveBeenCalledTimes(1);
    const text = await files[0].text();
    expect(text.trim().split('\r\n')).toHaveLength(151);
    clicked.mockRestore();
  });
});
