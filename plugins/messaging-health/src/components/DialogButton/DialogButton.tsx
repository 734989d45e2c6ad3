import Button from '@material-ui/core/Button';
import { ReactNode, useEffect, useRef, useState } from 'react';

interface DialogButtonProps {
  /** What stands on it. */
  label: string;
  /** The same for ears, where several buttons on a screen say the same to the eyes. */
  describes?: string;
  variant?: 'text' | 'outlined' | 'contained';
  disabled?: boolean;
  /** The dialog; there only while it is open, so that it begins anew each time. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog, and has the focus back when it closes. */
export function DialogButton(props: DialogButtonProps) {
  const { label, describes, variant = 'outlined', disabled, children } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) {
      button.current?.focus();
    }
    wasOpen.current = open;
  }, [open]);
  return (
    <>
      <Button
        ref={button}
        size="small"
        variant={variant}
        color={variant === 'contained' ? 'primary' : 'default'}
        aria-label={describes}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  );
}
