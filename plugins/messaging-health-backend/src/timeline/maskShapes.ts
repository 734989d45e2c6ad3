import { PERSONAL_SHAPES, PersonalShape, replaceShape } from './personalShapes';
import { replaceInSlices } from './replaceInSlices';
import { Steps } from './Steps';

const SHAPES = Object.keys(PERSONAL_SHAPES) as PersonalShape[];
const ANY_SHAPE = new RegExp(
  SHAPES.map(shape => `(?<${shape}>${PERSONAL_SHAPES[shape]})`).join('|'),
  'giu',
);

/** Masks what is known by its shape, wherever it stands. */
export function maskShapes(text: string, pseudonymKey: string): Steps<string> {
  return replaceInSlices(text, ANY_SHAPE, ({ 0: found, groups = {} }) => {
    const shape = SHAPES.find(name => groups[name] !== undefined);
    return shape ? replaceShape(shape, found, pseudonymKey) : found;
  });
}
