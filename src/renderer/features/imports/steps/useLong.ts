import { useEffect, useState } from 'react';

/** What takes less than this, in milliseconds, is done before anybody could read of it. */
const worthTelling = 400;

/** True once what is shown has been there long enough to be worth telling of. */
export function useLong(): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), worthTelling);
    return () => clearTimeout(timer);
  }, []);
  return long;
}
