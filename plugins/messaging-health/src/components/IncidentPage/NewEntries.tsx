import { makeStyles } from '@material-ui/core/styles';
import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { useRef } from 'react';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles({
  // For ears only: the eyes see the entry itself.
  root: { position: 'absolute', clip: 'rect(0 0 0 0)' },
});

/** Tells who listens what has been added since the page was opened. */
export function NewEntries(props: { timeline: TimelineEntry[] }) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const newest = props.timeline.at(-1);
  const atFirst = useRef(newest?.sequence);
  const isNew = newest && newest.sequence !== atFirst.current;
  return (
    <div role="status" className={classes.root}>
      {isNew &&
        t('record.newEntry', {
          kind: t(`kind.${newest.kind}`),
          text: newest.erased
            ? t('record.erased')
            : statement(newest.statement),
        })}
    </div>
  );
}
