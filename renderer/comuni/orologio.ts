import { useEffect, useState } from 'react';

/** The time now, in milliseconds, told again every second while the caller is on the screen. */
export function useOgniSecondo(): number {
  const [adesso, segna] = useState(() => Date.now());
  useEffect(() => {
    const sveglia = setInterval(() => segna(Date.now()), 1000);
    return () => clearInterval(sveglia);
  }, []);
  return adesso;
}
