import PDFDocument from 'pdfkit';
import { Glyphs } from './Glyphs';
import { COLORS, FONTS, PAGE, SIZES } from './theme';

type Pdf = InstanceType<typeof PDFDocument>;
type Style = {
  font?: keyof typeof FONTS;
  size?: number;
  color?: string;
};

/** The page that is written on: where the pen stands, and how much room is left. */
export class Paper {
  private readonly glyphs: Glyphs;

  constructor(readonly pdf: Pdf) {
    pdf.font(FONTS.plain);
    this.glyphs = new Glyphs(pdf);
  }

  get width(): number {
    return this.pdf.page.width - PAGE.left - PAGE.right;
  }

  get y(): number {
    return this.pdf.y;
  }

  set y(value: number) {
    this.pdf.y = value;
  }

  get bottom(): number {
    return this.pdf.page.height - PAGE.bottom;
  }

  /** Goes on on a new page unless so much room is left. Says whether it did. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) {
      return false;
    }
    // Not `addPage`, which leaves what is tagged open on the page before.
    this.pdf.continueOnNewPage();
    this.y = PAGE.top;
    return true;
  }

  space(height: number): void {
    this.y += height;
  }

  choose({
    font = 'plain',
    size = SIZES.text,
    color = COLORS.ink,
  }: Style): void {
    this.pdf.font(FONTS[font]).fontSize(size).fillColor(color);
  }

  show(text: string): string {
    return this.glyphs.show(text);
  }

  height(text: string, width: number, style: Style): number {
    this.choose(style);
    return this.pdf.heightOfString(this.show(text), { width, lineGap: 1.5 });
  }

  /** Writes where the pen stands, over as many pages as it takes. */
  write(text: string, style: Style, options: { indent?: number } = {}): void {
    const { indent = 0 } = options;
    this.choose(style);
    this.pdf.text(this.show(text), PAGE.left + indent, this.y, {
      width: this.width - indent,
      lineGap: 1.5,
    });
  }

  /** Writes at a place, and leaves the pen where it was. */
  writeAt(
    text: string,
    place: { x: number; y: number; width: number },
    style: Style,
  ): void {
    const { y } = this;
    this.choose(style);
    this.pdf.text(this.show(text), place.x, place.y, {
      width: place.width,
      lineGap: 1.5,
    });
    this.y = y;
  }

  rule(): void {
    this.pdf
      .moveTo(PAGE.left, this.y)
      .lineTo(PAGE.left + this.width, this.y)
      .lineWidth(0.5)
      .strokeColor(COLORS.line)
      .stroke();
  }
}
