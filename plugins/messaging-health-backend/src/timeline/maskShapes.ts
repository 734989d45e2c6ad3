import { PERSONAL_SHAPES, PersonalShape, replaceShape } from './personalShapes';

const SHAPES = Object.keys(PERSONAL_SHAPES) as PersonalShape[];
const ANY_SHAPE = new RegExp(
  SHAPES.map(shape => `(?<${shape}>${PERSONAL_SHAPES[shape]})`).join('|'),
  'giu',
);

/** Masks what is known by its shape, wherever it stands. */
export function maskShapes(text: string, pseudonymKey: string): string {
  return text.replace(ANY_SHAPE, (found: string, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as Record<
      PersonalShape,
      string | undefined
    >;
    const shape = SHAPES.find(name => groups[name] !== undefined);
    return shape ? replaceShape(shape, found, pseudonymKey) : found;
  });
}
