import PDFDocument from 'pdfkit';
import { setImmediate } from 'timers/promises';
import { DossierDocument, Section } from '../DossierDocument';
import { drawBlock, heightOfStart } from './drawBlock';
import { FONT_FILES } from './fonts';
import { Paper } from './Paper';
import { partsOf } from './partsOf';
import { COLORS, FONTS, PAGE, SIZES } from './theme';

type Pdf = InstanceType<typeof PDFDocument>;
type Outline = Pdf['outline'];

const LANGUAGES = { pt: 'pt-BR', en: 'en' } as const;
const HEADINGS = ['H1', 'H2', 'H3', 'H4'] as const;
/** At least so much of what a heading is about stands below it. */
const ROOM_AFTER_HEADING = 70;

/** A file that stands inside the PDF. */
export interface Enclosure {
  name: string;
  type: string;
  description: string;
  content: string;
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}

/** Writes one document; whoever reads it aloud is told its headings. */
class PdfWriter {
  private readonly root;

  constructor(
    private readonly pdf: Pdf,
    private readonly paper: Paper,
    private readonly document: DossierDocument,
  ) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  cover(): void {
    const { paper, pdf, document } = this;
    pdf.rect(0, 0, pdf.page.width, 6).fill(COLORS.accent);
    paper.y = PAGE.top;
    this.tagged('H1', () =>
      paper.write(document.title, {
        font: 'strong',
        size: SIZES.title,
        color: COLORS.accent,
      }),
    );
    paper.space(2);
    this.tagged('P', () =>
      paper.write(document.subtitle, {
        size: SIZES.subtitle,
        color: COLORS.muted,
      }),
    );
    paper.space(14);
  }

  async section(
    { title, blocks, sections = [] }: Section,
    level: number,
    outline: Outline,
  ): Promise<void> {
    const { paper, document } = this;
    const size = SIZES.heading[Math.min(level, SIZES.heading.length - 1)];
    paper.space(level === 0 ? 10 : 4);
    paper.need(this.roomOf({ title, blocks, sections }, level));
    const item = outline.addItem(title, { expanded: level === 0 });
    this.tagged(HEADINGS[Math.min(level + 1, HEADINGS.length - 1)], () =>
      paper.write(title, { font: 'strong', size, color: COLORS.accent }),
    );
    if (level === 0) {
      paper.space(1);
      paper.rule();
    }
    paper.space(6);
    for (const part of blocks.flatMap(partsOf)) {
      this.tagged('Div', () => drawBlock(paper, part, document));
      await setImmediate();
    }
    for (const inner of sections) {
      await this.section(inner, level + 1, item);
    }
  }

  /** How much room a heading asks for, so that it stands on the page of what it is about. */
  private roomOf(
    { blocks: [first], sections = [] }: Section,
    level: number,
  ): number {
    const { paper, document } = this;
    const own = SIZES.heading[Math.min(level, SIZES.heading.length - 1)] + 24;
    if (!first) {
      return own + (sections[0] ? this.roomOf(sections[0], level + 1) : 0);
    }
    return (
      own + Math.max(ROOM_AFTER_HEADING, heightOfStart(paper, first, document))
    );
  }

  /** Number, organization and page, at the foot of each page. */
  footers(): void {
    const { pdf, paper, document } = this;
    const { start, count } = pdf.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      pdf.switchToPage(start + index);
      // Below the margin a text would open a page of its own.
      pdf.page.margins.bottom = 0;
      const y = pdf.page.height - PAGE.bottom + 24;
      paper.choose({ size: SIZES.small, color: COLORS.muted });
      pdf.markContent('Artifact', { type: 'Pagination' });
      pdf.text(paper.show(document.footer), PAGE.left, y, {
        ...{ width: paper.width * 0.7, height: 12 },
        ...{ ellipsis: true, lineBreak: false },
      });
      pdf.text(document.page(index + 1, count), PAGE.left, y, {
        ...{ width: paper.width, align: 'right', lineBreak: false },
      });
      pdf.endMarkedContent();
    }
  }

  end(): void {
    this.root.end();
    this.pdf.end();
  }

  private tagged(kind: string, draw: () => void): void {
    const element = this.pdf.struct(kind, {}, draw);
    this.root.add(element);
    element.end();
  }
}

/** The dossier as PDF: headings, bookmarks, page numbers, its language, and the enclosures inside. */
export async function renderPdf(
  document: DossierDocument,
  enclosures: Enclosure[],
): Promise<Buffer> {
  const issuedAt = new Date(document.issuedAt);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: PAGE,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: LANGUAGES[document.language],
    displayTitle: true,
    info: {
      Title: `${document.title}: ${document.subtitle}`,
      Author: 'Messaging Health',
      CreationDate: issuedAt,
      ModDate: issuedAt,
    },
  });
  const file = collect(pdf);
  pdf.registerFont(FONTS.plain, FONT_FILES.plain);
  pdf.registerFont(FONTS.strong, FONT_FILES.strong);
  const writer = new PdfWriter(pdf, new Paper(pdf), document);
  writer.cover();
  for (const section of document.sections) {
    await writer.section(section, 0, pdf.outline);
  }
  for (const { name, type, description, content } of enclosures) {
    pdf.file(Buffer.from(content), {
      ...{ name, type, description, relationship: 'Data' },
      ...{ creationDate: issuedAt, modifiedDate: issuedAt },
    });
  }
  writer.footers();
  writer.end();
  return file;
}
