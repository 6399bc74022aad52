import type { Campi } from './albero.ts';
import type { CodiceRegistrazione } from './index.ts';
import { sezioneDi, testoDi } from './valori.ts';

/** The kinds of a 5008 (table 36) that change together only for an adoption: generalità, father, mother, birth act. */
const tipiAdozione = ['01', '10', '11', '15'];

const maggioreEta = 18;

/**
 * True for the adoption of a minor, as docs/decisioni/0013 says that a request tells it: the person gets a new record and
 * a new ID ANPR, and nothing may join the two identities (DM 3 March 2023, design 5.5).
 *
 * @param decorrenza `xs:date`: the day from which it holds
 */
export function eAdozioneDiMinore(operazione: CodiceRegistrazione, campi: Campi, decorrenza: string): boolean {
  if (operazione !== '5008') return false;
  const tipi = sezioneDi(campi, 'datiControllo')?.['tipoMutazione'];
  const scritti = Array.isArray(tipi) ? [...(tipi as readonly string[])].sort() : [];
  const nascita = testoDi(sezioneDi(campi, 'generalitaPerRicerca'), 'dataNascita');
  return scritti.join() === tipiAdozione.join() && nascita !== undefined && minore(nascita, decorrenza);
}

const minore = (nascita: string, giorno: string): boolean => {
  const [anno = '', mese = '', di = ''] = nascita.slice(0, 10).split('-');
  return giorno < `${String(Number(anno) + maggioreEta).padStart(4, '0')}-${mese}-${di}`;
};
