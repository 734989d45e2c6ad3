// What a person sees of the set-up: one line a step, with how long it took, and
// on a failure what to do next.

const started = process.hrtime.bigint();

/** Seconds since this command began, for the reader. */
export function secondsSinceStart() {
  return Number(process.hrtime.bigint() - started) / 1e9;
}

/** One line of progress. */
export function tell(text) {
  process.stdout.write(
    `[${secondsSinceStart().toFixed(1).padStart(6)} s] ${text}\n`,
  );
}

/** A failure that is the reader's to mend: what is wrong, and what to do. */
export class SetupError extends Error {
  constructor(message, whatToDo) {
    super(message);
    this.whatToDo = whatToDo;
  }
}

/** Runs a command's main function; a failure ends in words, not in a stack. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`\n${error.message}\n`);
    process.stderr.write(
      error instanceof SetupError
        ? `What to do: ${error.whatToDo}\n`
        : `${error.stack}\n`,
    );
    process.exitCode = 1;
  }
}
