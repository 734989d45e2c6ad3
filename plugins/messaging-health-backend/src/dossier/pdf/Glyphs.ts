import PDFDocument from 'pdfkit';
import { withoutUnseen } from '../../wording';

/** What pdfkit's embedded fonts can tell; its types don't. */
interface EmbeddedFont {
  font?: { hasGlyphForCodePoint?: (codePoint: number) => boolean };
}

/** Knows which characters the fonts of a dossier can show. */
export class Glyphs {
  private readonly known = new Map<string, string>();

  /** @param font - the font that is chosen in `pdf` now */
  constructor(pdf: InstanceType<typeof PDFDocument>) {
    this.font = (pdf as unknown as { _font: EmbeddedFont })._font;
  }

  private readonly font: EmbeddedFont;

  /** A text with `[U+1F642]` in the place of each character that no glyph can show, so that nothing is left out unseen. */
  show(text: string): string {
    const seen = withoutUnseen(text).replace(/\t/g, '    ');
    return /^[\n\x20-\x7e\u00a0-\u017f]*$/.test(seen)
      ? seen
      : Array.from(seen, character => this.showOne(character)).join('');
  }

  private showOne(character: string): string {
    const known = this.known.get(character);
    if (known !== undefined) {
      return known;
    }
    const codePoint = character.codePointAt(0) ?? 0;
    const has = this.font.font?.hasGlyphForCodePoint?.(codePoint) ?? true;
    const shown =
      has || character === '\n'
        ? character
        : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
    this.known.set(character, shown);
    return shown;
  }
}
