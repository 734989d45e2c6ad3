import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useClock } from '../../hooks/Clock';
import { useWords } from '../../hooks/useWords';
import {
  addressOf,
  AskedQuestion,
  checkQuestion,
  Question,
  questionOf,
  QuestionProblems,
  SPAN_MS,
  useWhatIf,
} from '../../whatIf';
import { WhatIfForm } from '../WhatIfForm';
import { WhatIfResults } from '../WhatIfResults';

const MINUTE_MS = 60_000;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    maxWidth: 1200,
  },
}));

/** The question with its span as two instants, so that whoever gets the link sees the same figures. */
function spanned(question: Question, now: number): Question {
  if (question.span === 'custom') {
    return question;
  }
  const to = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  return {
    ...question,
    from: new Date(to - SPAN_MS[question.span]).toISOString(),
    to: new Date(to).toISOString(),
  };
}

/** The question that the address has already asked, if it is a sound one. */
function askedIn(question: Question): AskedQuestion | undefined {
  const { from, to } = question;
  return from && to && !checkQuestion(question)
    ? { ...question, from, to }
    : undefined;
}

/** What other limits would have done. The address holds the question: a link asks it again. */
export function WhatIfPage() {
  const classes = useStyles();
  const t = useWords();
  const clock = useClock();
  const [parameters, setParameters] = useSearchParams();
  const inAddress = questionOf(parameters);
  const address = addressOf(inAddress).toString();
  const [question, setQuestion] = useState(inAddress);
  const [problems, setProblems] = useState<QuestionProblems>();
  const asking = useWhatIf(askedIn(inAddress));

  useEffect(() => {
    setQuestion(questionOf(new URLSearchParams(address)));
    setProblems(undefined);
  }, [address]);

  const change = (changes: Partial<Question>) => {
    const changed = { ...question, ...changes };
    setQuestion(changed);
    // Once something was refused, the form tells at each key whether it is mended.
    setProblems(problems && checkQuestion(changed));
  };
  const run = () => {
    const found = checkQuestion(question);
    setProblems(found);
    if (!found) {
      const next = addressOf(spanned(question, clock()));
      if (next.toString() === address) {
        asking.retry();
      } else {
        setParameters(next);
      }
    }
  };
  return (
    <div className={classes.root}>
      <div>
        <Typography variant="h5" component="h2">
          {t('whatIf.title')}
        </Typography>
        <Typography color="textSecondary">{t('whatIf.text')}</Typography>
      </div>
      <WhatIfForm
        question={question}
        problems={problems}
        change={change}
        running={asking.runningSince !== undefined}
        onRun={run}
      />
      <WhatIfResults
        asking={asking}
        outdated={addressOf(question).toString() !== address}
      />
    </div>
  );
}
