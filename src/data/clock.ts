import { v7 } from 'uuid';
import type { IdSource } from '#shared/domain/ids.ts';
import { type Clock, instantOf, type TimeZone } from '#shared/domain/instant.ts';

/** The computer's clock, in the zone the user has chosen. */
export function systemClock(zone: () => TimeZone): Clock {
  return { now: () => instantOf(Date.now()), timeZone: zone };
}

const idBytes = 16;
/** Random bytes are dear one by one: an import asks for a million ids. */
const pool = new Uint8Array(idBytes * 1024);
let used = pool.length;

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += idBytes;
  return pool.subarray(used - idBytes, used);
}

/** The millisecond and the number of the latest id. */
const latest = { msecs: 0, seq: 0 };
const lastSeq = 0xffff_ffff;

/** UUIDv7 by the computer's clock; ids made in the same millisecond still sort in the order of their making. */
export const systemIds: IdSource = {
  next: () => {
    const random = randomBytes();
    const now = Date.now();
    if (now > latest.msecs || latest.seq === lastSeq) {
      latest.msecs = Math.max(now, latest.msecs + 1);
      // Below half of what fits, so that there is room to count up.
      latest.seq = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1;
    } else {
      latest.seq += 1;
    }
    return v7({ msecs: latest.msecs, seq: latest.seq, random });
  },
  follow: (id) => {
    const msecs = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
    if (msecs < latest.msecs) return;
    latest.msecs = msecs + 1;
    latest.seq = 0;
  },
};
