/** A name, an entity reference or an @handle, by what is left of it when its dress is off. */
function bareName(person: string): string {
  return person
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/^.*[/:]/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** True where two people are named by one name, however it is written: `user:default/ana.lima`, `@ana.lima`, `Ana Lima`. */
export function isSamePerson(one: string, other: string): boolean {
  return bareName(one) === bareName(other);
}
