/**
 * Kills, lies and crowds. Nothing is exported: `yarn chaos` runs the programs.
 *
 * @packageDocumentation
 */
export {};
