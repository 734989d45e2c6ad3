import { makeStyles } from '@material-ui/core/styles';
import { MarkdownContent } from '@backstage/core-components';
import {
  Incident,
  RecordLanguage,
  replaceCitations,
} from '@messaging-health/backstage-plugin-common';
import { MouseEvent, useMemo } from 'react';
import { LANGUAGE_TAGS } from '../../hooks/languageTags';

const useStyles = makeStyles(theme => ({
  root: {
    overflowWrap: 'anywhere',
    ...theme.typography.body2,
    // Its headings stand below those of the page.
    '& h1, & h2, & h3, & h4': {
      margin: theme.spacing(2, 0, 1),
      ...theme.typography.subtitle1,
      fontWeight: 700,
    },
  },
}));

/** The part of an address that names an item of evidence on the page. */
function evidenceAnchor(id: string): string {
  return `evidence-${id}`;
}

type Record = Pick<Incident, 'timeline' | 'evidence'>;

/** The text with each citation that its record holds as a link to what it cites. */
export function linkCitations(text: string, record: Record): string {
  const entries = new Set(record.timeline.map(({ sequence }) => sequence));
  const evidence = new Set(record.evidence.map(({ id }) => id));
  return replaceCitations(text, cited => {
    if (cited.entry !== undefined && entries.has(cited.entry)) {
      return `[\\#${cited.entry}](#entry-${cited.entry})`;
    }
    if (cited.evidence !== undefined && evidence.has(cited.evidence)) {
      const short = cited.evidence.slice(0, 8);
      return `[E:${short}](#${evidenceAnchor(cited.evidence)})`;
    }
    // A backslash keeps Markdown from taking it for a link of its own.
    return `\\${cited.written} ⚠`;
  });
}

/** Pictures would be fetched from elsewhere as soon as somebody reads: their address stays unsaid. */
function noPicture(): string {
  return '';
}

/** An analysis as it is read. Its Markdown can neither run nor fetch anything; a followed citation is handed to `onFollow`, as `#entry-12`. */
export function RcaText(props: {
  text: string;
  language: RecordLanguage;
  record: Record;
  onFollow: (anchor: string) => void;
}) {
  const classes = useStyles();
  const { text, language, record, onFollow } = props;
  const linked = useMemo(() => linkCitations(text, record), [text, record]);
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    if (link?.hash && link.pathname === window.location.pathname) {
      event.preventDefault();
      onFollow(link.hash);
    }
  };
  return (
    <div
      className={classes.root}
      lang={LANGUAGE_TAGS[language]}
      onClickCapture={follow}
    >
      <MarkdownContent content={linked} transformImageUri={noPicture} />
    </div>
  );
}
