import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import LockIcon from '@material-ui/icons/LockOutlined';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { ReactNode } from 'react';
import { causeOf, statusOf } from '../../hooks/causeOf';
import { useWords } from '../../hooks/useWords';
import { Notice } from './Notice';

interface TroubleProps {
  error: Error;
  /** What a person needs who was refused. */
  permission: BasicPermission;
  retry: () => void;
  /** What to show where the backend does not know the thing. */
  notFound?: ReactNode;
}

/** A screen that could not be filled: what failed, what still holds, what to do. */
export function Trouble(props: TroubleProps) {
  const { error, permission, retry, notFound } = props;
  const t = useWords();
  const status = statusOf(error);
  const again = (
    <Button variant="outlined" onClick={retry}>
      {t('action.retry')}
    </Button>
  );
  if (status === 403) {
    return (
      <Notice
        icon={<LockIcon fontSize="large" aria-hidden />}
        title={t('trouble.forbidden.title')}
      >
        <Typography paragraph>
          {t('trouble.forbidden.text', { permission: permission.name })}
        </Typography>
        {again}
      </Notice>
    );
  }
  if (status === 404 && notFound) {
    return <>{notFound}</>;
  }
  return (
    <Notice
      urgent
      icon={<ErrorOutlineIcon fontSize="large" aria-hidden />}
      title={t('trouble.title')}
    >
      <Typography paragraph>
        {t('trouble.failed', { cause: causeOf(error) })}
      </Typography>
      <Typography paragraph>{t('trouble.holds')}</Typography>
      {again}
    </Notice>
  );
}
