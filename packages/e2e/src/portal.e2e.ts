import { after, before, describe } from 'node:test';
import { fleetStory } from './fleetStory.e2e';
import { keyboardStory } from './keyboardStory.e2e';
import { SLOWNESS } from './patience';
import { recordEndStory } from './recordEndStory.e2e';
import { recordStory } from './recordStory.e2e';
import { restartStory } from './restartStory.e2e';
import { rollbackStory } from './rollbackStory.e2e';
import { Stage } from './Stage';

// One portal for all: each story begins where the one before it ended.
describe('the portal in a browser', { timeout: 600_000 * SLOWNESS }, () => {
  const stage = new Stage();
  before(() => stage.open());
  after(() => stage.close());

  fleetStory(stage);
  keyboardStory(stage);
  rollbackStory(stage);
  recordStory(stage);
  recordEndStory(stage);
  restartStory(stage);
});
