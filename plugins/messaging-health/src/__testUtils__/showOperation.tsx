import {
  Operation,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OperationPanel } from '../components/OperationPanel';
import { FakeBackend, waiting } from '../testing';
import { renderScreen } from './renderScreen';

/** Who asked for the operations of the fixtures. */
export const ANA = 'user:default/ana.plantao';
/** Somebody else. */
export const BRUNO = 'user:default/bruno.plantao';

/** Draws an operation alone; gives what is called when it has changed. */
export async function showOperation(
  operation: Operation,
  options: {
    backend?: FakeBackend;
    as?: string;
    overview?: Partial<OrganizationOverview>;
  } = {},
) {
  const onChanged = jest.fn();
  const { backend = new FakeBackend(), as = BRUNO, overview } = options;
  await renderScreen(
    <OperationPanel
      operation={operation}
      overview={{ ...waiting, candidates: undefined, ...overview }}
      onChanged={onChanged}
    />,
    backend,
    { as },
  );
  return onChanged;
}

/** Presses the one button of a name. */
export const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

/** What stands in the dialog that is open. */
export const dialog = () => within(screen.getByRole('dialog'));
