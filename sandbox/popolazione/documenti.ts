import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Caso } from './caso.ts';
import { annoDi, GIORNO_ZERO, type Individuo, italiano, traAnni } from './individui.ts';
import { elementoComune } from './luoghi.ts';
import type { Dimora } from './nuclei.ts';
import { type Tappa, ultimo } from './tappe.ts';

// Identity cards and residence permits, from the day on which they were issued.

const LETTERE = [...'ABCDEFGHILMNOPRSTUVZ'];
/** Cards and permits "that are about to expire" do so within about a year of the reference day. */
const CARTA_IN_SCADENZA = '2017-02-10';
const SOGGIORNO_IN_SCADENZA = '2026-12-31';

const giornoDel = (caso: Caso, anno: number): string =>
  `${anno}-${String(caso.intero(1, 12)).padStart(2, '0')}-${String(caso.intero(1, 28)).padStart(2, '0')}`;

/** An electronic identity card (`tipoCartaIdentita`), issued by the Comune, or by the consulate, of that moment. */
export function cartaIdentita(caso: Caso, chi: Individuo, dove: (giorno: string) => Dimora | undefined): Tappa[] {
  const dataRilascio = chi.cartaInScadenza ? CARTA_IN_SCADENZA : giornoDel(caso, caso.intero(2018, 2025));
  const numero = `CA${String(caso.intero(10_000, 99_999))}${caso.uno(LETTERE)}${caso.uno(LETTERE)}`;
  const dimora = dove(dataRilascio);
  const annoQuattordici = annoDi(chi.dataNascita) + 14;
  if (!dimora || annoDi(dataRilascio) <= annoQuattordici) return [];
  if (chi.decesso && chi.decesso.data <= dataRilascio) return [];
  const carta: Campi = {
    numero,
    dataRilascio,
    cartaceaElettronica: '2',
    interdizioneEspatrio: italiano(chi) || chi.italianoDal ? 'N' : 'S',
    ...(dimora.sede
      ? { consolatoRilascio: { codiceConsolato: dimora.sede.consolato, descrizioneConsolato: dimora.sede.sede } }
      : { comuneRilascio: elementoComune(dimora.comune) }),
    dataScadenza: traAnni(dataRilascio, 10),
  };
  return [{ dal: dataRilascio, sezioni: { cartaIdentita: carta } }];
}

/** What lets a foreigner stay (`tipoPermessoSoggiorno`), until the day on which they become Italian. */
export function permessoSoggiorno(caso: Caso, chi: Individuo, ingresso: string): Tappa[] {
  if (!('unioneEuropea' in chi.cittadinanza)) return [];
  const finisce: Tappa[] = chi.italianoDal ? [{ dal: chi.italianoDal, sezioni: { permessoSoggiorno: null } }] : [];
  if (chi.italianoDal && chi.italianoDal <= ingresso) return [];
  if (chi.cittadinanza.unioneEuropea) {
    return [{ dal: ingresso, sezioni: { permessoSoggiorno: { tipoSoggiorno: '3' } } }, ...finisce];
  }
  const dataRilascio = ultimo(ingresso, giornoDel(caso, caso.intero(2022, 2025)));
  if (chi.italianoDal && chi.italianoDal <= dataRilascio) return [];
  const permesso: Campi = {
    numeroSoggiorno: `I${caso.intero(10_000_000, 99_999_999)}`,
    tipoSoggiorno: chi.codice === 'provvisorio' ? '5' : caso.uno(['1', '2']),
    dataRilascio,
    dataScadenza: chi.soggiornoInScadenza ? SOGGIORNO_IN_SCADENZA : traAnni(ultimo(dataRilascio, GIORNO_ZERO), 4),
    questuraRilascioSoggiorno: 'MODENA',
    numeroPassaporto: `${caso.uno(LETTERE)}${caso.uno(LETTERE)}${caso.intero(100_000, 999_999)}`,
  };
  // Between the first arrival and this permit there were others, of which ANPR keeps nothing.
  return [{ dal: dataRilascio, sezioni: { permessoSoggiorno: permesso } }, ...finisce];
}
