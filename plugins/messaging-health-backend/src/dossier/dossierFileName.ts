import { DOSSIER_FORMATS } from '@messaging-health/backstage-plugin-common';

type DossierFormat = (typeof DOSSIER_FORMATS)[number];

const ENDINGS: Record<DossierFormat, string> = {
  markdown: 'md',
  json: 'json',
  pdf: 'pdf',
};

/** `INC-000042-dossier.pdf` */
export function dossierFileName(number: string, format: DossierFormat): string {
  return `${number}-dossier.${ENDINGS[format]}`;
}
