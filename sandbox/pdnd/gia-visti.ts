import type { Archivio } from '../archivio/archivio.ts';

/** The tokens that may be used once: remembered by who signed them and `jti` until they expire. */
export function giaVisti(db: Archivio) {
  const scorda = db.prepare('DELETE FROM pdnd_jti WHERE scade <= ?');
  const ricorda = db.prepare('INSERT OR IGNORE INTO pdnd_jti VALUES (?, ?, ?)');
  return {
    /** True the first time. `scade` and `adesso` in seconds since the epoch. */
    primaVolta(chi: string, jti: string, scade: number, adesso: number): boolean {
      scorda.run(Math.floor(adesso));
      return ricorda.run(chi, jti, scade).changes === 1;
    },
  };
}

export type GiaVisti = ReturnType<typeof giaVisti>;
