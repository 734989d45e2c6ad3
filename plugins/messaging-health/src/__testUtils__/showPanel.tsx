import { Incident } from '@messaging-health/backstage-plugin-common';
import { ComponentType } from 'react';
import { PanelProps } from '../components/IncidentPage/PanelProps';
import { FakeBackend, incident } from '../testing';
import { renderScreen } from './renderScreen';

const bento = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'bento', title: 'Bento' },
  spec: {},
};

/** Draws one part of an incident's page, for somebody who may do all; the catalog knows Bento. */
export async function showPanel(
  Panel: ComponentType<PanelProps>,
  answers: FakeBackend['answers'],
  changes: Partial<Incident> = {},
): Promise<FakeBackend> {
  const backend = new FakeBackend(answers);
  await renderScreen(
    <Panel
      incident={incident(changes)}
      rights={{ operate: true, confirm: true, administer: true }}
      onChanged={() => {}}
    />,
    backend,
    { entities: [bento] },
  );
  return backend;
}
