/** Something that is held until it is let go. */
export function createHold() {
  let letGo: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const held = new Promise<void>(resolve => {
    letGo = resolve;
  });
  const arrived = new Promise<void>(resolve => {
    arrive = resolve;
  });
  return { held, arrived, letGo, arrive };
}
