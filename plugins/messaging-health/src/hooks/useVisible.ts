import { useEffect, useState } from 'react';

/** True while somebody can see the tab. */
export function useVisible(): boolean {
  const [visible, setVisible] = useState(
    () => document.visibilityState !== 'hidden',
  );
  useEffect(() => {
    const listen = () => setVisible(document.visibilityState !== 'hidden');
    document.addEventListener('visibilitychange', listen);
    return () => document.removeEventListener('visibilitychange', listen);
  }, []);
  return visible;
}
