import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr, MASSIMO_OMONIMI } from '../errori.ts';
import { type Persona, residenzaDi } from '../popolazione/popolazione.ts';
import { corrisponde, leggiGeneralita, perGeneralita } from './criteri.ts';
import type { Lavoro, Servizio } from './lavoro.ts';

/** One of the two parents: the names of its flags and sections, its sex, and what ANPR says of wrong ones. */
interface Ramo {
  readonly cerca: string;
  readonly perCodiceFiscale: string;
  readonly perCognome: string;
  readonly sezione: string;
  readonly elenco: string;
  readonly sesso: 'M' | 'F';
  readonly incongruenti: CodiceAnpr;
  readonly nonAttiva: CodiceAnpr;
}

const padre: Ramo = {
  cerca: 'pPadre',
  perCodiceFiscale: 'pCodiceFiscalePadre',
  perCognome: 'pCognomePadre',
  sezione: 'paternita',
  elenco: 'elencoSoggettiPadre',
  sesso: 'M',
  incongruenti: 'EN091',
  nonAttiva: 'EN092',
};
const madre: Ramo = {
  cerca: 'pMadre',
  perCodiceFiscale: 'pCodiceFiscaleMadre',
  perCognome: 'pCognomeMadre',
  sezione: 'maternita',
  elenco: 'elencoSoggettiMadre',
  sesso: 'F',
  incongruenti: 'EN093',
  nonAttiva: 'EN094',
};

/**
 * 3001 richiesta_paternita_maternita: who may be the father and the mother to name in a birth, each sought by codice
 * fiscale or by generalità as the flags of `datiControlli` say (1 yes, 0 no), with residence and family of today. The real
 * ANPR has closed this service; its messages are still in the schema.
 */
export const cercaGenitori: Servizio = (lavoro) => {
  const elenchi = [padre, madre].map((ramo) => [ramo.elenco, cercaGenitore(lavoro, ramo)] as const);
  const trovati = elenchi.filter(([, elenco]) => elenco.length > 0);
  if (trovati.length === 0) throw new ErroreAnpr('EN122');
  return Object.fromEntries(trovati);
};

function cercaGenitore(lavoro: Lavoro, ramo: Ramo): Campi[] {
  const { richiesta, popolazione, oggi } = lavoro;
  const controlli = sezioneDi(richiesta, 'datiControlli');
  const [voluto, perCodice, perNome] = [ramo.cerca, ramo.perCodiceFiscale, ramo.perCognome].map((nome) => {
    const valore = testoDi(controlli, nome) ?? '0';
    if (valore !== '0' && valore !== '1') throw new ErroreAnpr('EN372', [valore, nome], nome);
    return valore === '1';
  });
  if (!voluto) {
    if (perCodice || perNome) throw new ErroreAnpr(ramo.incongruenti);
    return [];
  }
  if (perCodice && perNome) throw new ErroreAnpr(ramo.incongruenti);
  if (!perCodice && !perNome) throw new ErroreAnpr(ramo.nonAttiva);
  const generalita = sezioneDi(sezioneDi(richiesta, ramo.sezione), 'generalita');
  if (!generalita) throw new ErroreAnpr('EN140');
  const chi = leggiGeneralita(generalita);
  if (perCodice && chi.codiceFiscale === undefined) throw new ErroreAnpr(ramo.incongruenti);
  if (chi.sesso !== undefined && chi.sesso !== ramo.sesso) throw new ErroreAnpr(ramo.incongruenti);
  const cercato = perCodice ? chi : { ...chi, codiceFiscale: undefined, idScheda: undefined };
  const candidati = perGeneralita(popolazione, cercato, oggi);
  if (!candidati) throw new ErroreAnpr('EN140');
  const trovati = candidati.filter((uno) => uno.sesso === ramo.sesso && corrisponde(uno, cercato));
  if (trovati.length > MASSIMO_OMONIMI) throw new ErroreAnpr('EN175');
  return trovati.map((uno) => genitore(uno));
}

/** `tipoGenitore3000`. */
function genitore(persona: Persona): Campi {
  const { sezioni } = persona;
  const [cittadinanza] = sezioniDi(sezioni, 'cittadinanza');
  return {
    genitore: { generalita: sezioni['generalita']!, ...(cittadinanza ? { cittadinanza } : {}) },
    residenza: residenzaDi(persona),
    famiglia: sezioni['famigliaConvivenza']!,
  };
}
