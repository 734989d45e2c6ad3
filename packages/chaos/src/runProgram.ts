/**
 * Runs a program to its end. Where it fails, it ends at once: what it has started would
 * keep the process alive for ever.
 */
export function runProgram(main: () => Promise<void>): void {
  main().then(
    () => process.exit(),
    error => {
      process.stderr.write(`${error?.stack ?? error}\n`);
      process.exit(1);
    },
  );
}
