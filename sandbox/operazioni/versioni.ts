import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../errori.ts';
import type { Servizio } from './lavoro.ts';

/** The version that the sandbox behaves as, the only one that ANPR has taken since July 2024 (anpr-protocol 9). */
export const versioneCorrente: Campi = {
  CodDestinatario: 'ANPR05',
  VersioneCompleta: '9.2.7',
  VersioneMajor: '9',
  VersioneMinor: '2',
  VersionePatch: '7',
  Etichetta: 'ANPR V9.2.7',
  DataInizio: '2026-01-19',
};

/** 7003 elenco_versioni: the current version (`tipoVersioni` 1, or absent) or all those that are taken (2). */
export const versioni: Servizio = ({ richiesta }) => {
  const tipo = testoDi(sezioneDi(richiesta, 'datiRichiesta'), 'tipoVersioni') ?? '1';
  if (tipo !== '1' && tipo !== '2') throw new ErroreAnpr('EN372', [tipo, 'tipoVersioni']);
  return {
    statoVersioni: [{ versioneCorrente, ...(tipo === '2' ? { versioniSupportate: [versioneCorrente] } : {}) }],
  };
};
