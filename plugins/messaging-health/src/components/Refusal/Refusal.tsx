import { ReactNode, useEffect, useRef } from 'react';

/** Why a deed was refused. It takes the focus, which the button lost while the deed was under way. */
export function Refusal(props: { error: Error; children: ReactNode }) {
  const { error, children } = props;
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.focus(), [error]);
  return (
    <div ref={alert} role="alert" tabIndex={-1}>
      {children}
    </div>
  );
}
