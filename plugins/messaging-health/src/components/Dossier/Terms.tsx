import {
  DOSSIER_FORMATS,
  RECORD_LANGUAGES,
  RecordLanguage,
  recordLanguageSchema,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { Choice } from '../Choice';
import { listTimeZones } from './listTimeZones';

/** How a dossier is written. */
export interface DossierTerms {
  format: (typeof DOSSIER_FORMATS)[number];
  language: RecordLanguage;
  /** Empty: the organization's own. */
  timeZone: string;
}

/** The choices of a dossier: format, language, and the zone of its times. */
export function Terms(props: {
  terms: DossierTerms;
  /** The organization's own. */
  itsZone: string | undefined;
  change: (changes: Partial<DossierTerms>) => void;
}) {
  const t = useWords();
  const { terms, itsZone, change } = props;
  return (
    <>
      <Choice
        label={t('dossier.format')}
        value={terms.format}
        options={DOSSIER_FORMATS.map(value => ({
          value,
          label: t(`dossier.format.${value}`),
        }))}
        onChange={value =>
          change({ format: DOSSIER_FORMATS.find(known => known === value) })
        }
      />
      <Choice
        label={t('customer.language')}
        value={terms.language}
        options={RECORD_LANGUAGES.map(value => ({
          value,
          label: t(`customer.language.${value}`),
        }))}
        onChange={language =>
          change({ language: recordLanguageSchema.parse(language) })
        }
      />
      <Choice
        label={t('dossier.timeZone')}
        any={
          itsZone === undefined
            ? t('dossier.itsZone')
            : t('dossier.itsZone.named', { zone: itsZone })
        }
        value={terms.timeZone}
        options={listTimeZones()}
        onChange={timeZone => change({ timeZone })}
      />
    </>
  );
}
