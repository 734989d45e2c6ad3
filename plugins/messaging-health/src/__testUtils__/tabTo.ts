import userEvent from '@testing-library/user-event';

/** More stops than any screen of the tests has. */
const MOST_STOPS = 200;

/** Goes on by the Tab key until an element has the focus; fails where the keyboard never gets there. */
export async function tabTo(element: HTMLElement): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (document.activeElement === element) {
      return;
    }
    await userEvent.tab();
  }
  throw new Error(`The Tab key never reached ${element.outerHTML}`);
}
