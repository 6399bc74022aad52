import { sezioneDi, sezioniDi, testoDi } from '../operazioni/valori.ts';
import type { Controllo } from './controllo.ts';

/**
 * ANPR's codes (table 2) of the states whose citizens stay without a permit: Italy, the EU, the EEA and Switzerland (D.Lgs.
 * 30/2007), San Marino.
 */
const senzaPermesso = new Set(
  '100 203 206 209 212 214 215 216 220 221 223 225 226 227 231 232 233 234 235 236 239 240 241 244 247 248 249 250 251 255 257 315'.split(
    ' ',
  ),
);

/** The code of table 8 that says that there is none. */
const nessunPermesso = '7';

/** Who comes from abroad with no other citizenship than one that needs a permit, and no permit written. */
export const stranieroSenzaSoggiorno: Controllo = ({ operazione, campi }) => {
  const permesso = sezioneDi(campi, 'permessoSoggiorno');
  if (operazione !== '1002' || (permesso && testoDi(permesso, 'tipoSoggiorno') !== nessunPermesso)) return [];
  const sue = sezioniDi(campi, 'cittadinanza').map((una) => testoDi(una, 'codiceStato'));
  const serve = sue.length > 0 && sue.every((stato) => stato !== undefined && !senzaPermesso.has(stato));
  return serve ? [{ percorso: 'permessoSoggiorno/tipoSoggiorno', manca: true }] : [];
};
