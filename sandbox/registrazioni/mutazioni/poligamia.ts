import type { Campi, Valore } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto, EsitoRegistrazione, Registrazione } from '../atto.ts';
import { senzaMovimentiDopo } from '../controlli/famiglie.ts';
import { cittadinanzeDi, italiana } from '../controlli/generalita.ts';
import { collegaProcedimento } from '../controlli/procedimento.ts';
import { nomeDi, trovaSoggetto } from '../controlli/soggetti.ts';
import { legato } from './coniuge.ts';
import { nascitaDi, type Partner, trovaPartner } from './scheda/partner.ts';

/** `listaDatiPoligamia`: the marriages besides the first. */
const LISTA = 'listaDatiPoligamia';

/** What each kind writes in the marriage that it is about: entered (01-03) or changed (04-06). */
const tipi: Readonly<Record<string, readonly [sezione: string, nome: string]>> = {
  '01': ['matrimonio', 'matrimonio'],
  '02': ['vedovanza', 'vedovanza'],
  '03': ['separazioneAnnullamentoCessazioneMatrimonio', 'annullamentoMatrimonio'],
  '04': ['matrimonio', 'matrimonio'],
  '05': ['vedovanza', 'vedovanza'],
  '06': ['separazioneAnnullamentoCessazioneMatrimonio', 'annullamentoMatrimonio'],
};
const INSERIMENTO = '01';
const ANNULLAMENTO = '07';

/** 5021 gestione_poligamia: several marriages of a foreigner, contracted where the law admits them. */
export const poligamia: Registrazione = (atto) => {
  const [tipo, altro] = sezioneDi(atto.richiesta, 'datiControllo')!['tipoMutazione'] as readonly [string, string?];
  if (altro !== undefined || (!tipi[tipo] && tipo !== ANNULLAMENTO)) {
    throw new ErroreAnpr('EN372', [altro ?? tipo, 'tipoMutazione'], 'tipoMutazione');
  }
  const ricerca = sezioneDi(atto.richiesta, 'matrimonioPerRicerca')!;
  const persona = trovaSoggetto(atto, sezioneDi(ricerca, 'coniuge1')!);
  if (italiana(cittadinanzeDi(persona))) throw new ErroreAnpr('EN272', [atto.decorrenza, nomeDi(persona)]);
  const secondo = sezioneDi(ricerca, 'coniuge2');
  if (tipo !== INSERIMENTO && !secondo) throw new ErroreAnpr('EN082', ['coniuge2'], 'coniuge2');
  if (tipo === ANNULLAMENTO) return annulla(atto, persona, tipo);
  senzaMovimentiDopo(atto, persona, atto.decorrenza);
  const [sezione, nome] = tipi[tipo]!;
  const dato = sezioneDi(atto.richiesta, sezione);
  if (!dato) throw new ErroreAnpr('EN082', [sezione], sezione);
  const tutte = sezioniDi(sezioneDi(persona.sezioni, LISTA), 'poligamia');
  const nuove =
    tipo === INSERIMENTO ? inserisci(atto, persona, tutte, dato) : cambia(atto, persona, tutte, secondo!, [nome, dato]);
  scrivi(atto, persona, nuove);
  collegaProcedimento(atto);
  return { specie: 'fatta', soggetto: persona.idScheda, coda: { tipoMutazione: tipo } };
};

const scrivi = ({ scrittura, decorrenza }: Atto, { idScheda }: Persona, poligamie: readonly Campi[]): void =>
  scrittura.nuovaTappa(idScheda, decorrenza, { [LISTA]: poligamie.length > 0 ? { poligamia: poligamie } : null });

/** True where a marriage is with that person: by number, or by name where ANPR does not know them. */
const con = (una: Campi, { generalita }: Partner): boolean => {
  const coniuge = sezioneDi(sezioneDi(una, 'matrimonio'), 'coniuge');
  const chiave = (chi: Campi | undefined): string =>
    testoDi(chi, 'idSchedaSoggettoANPR') ?? `${testoDi(chi, 'cognome') ?? ''} ${testoDi(chi, 'nome') ?? ''}`;
  return chiave(coniuge) === chiave(generalita);
};

function inserisci(atto: Atto, persona: Persona, tutte: readonly Campi[], dato: Campi): readonly Campi[] {
  if (!legato(persona)) throw new ErroreAnpr('EN380', [nomeDi(persona)]);
  const coniuge = trovaPartner(atto, sezioneDi(dato, 'coniuge')!, nascitaDi.coniuge);
  const data = testoDi(sezioneDi(dato, 'datiMatrimonio'), 'dataEvento')?.slice(0, 10);
  if (data === undefined) throw new ErroreAnpr('EN382', [], 'dataEvento');
  if (data <= persona.dataNascita || data > atto.decorrenza) throw new ErroreAnpr('ES010', [], 'dataEvento');
  if (tutte.some((una) => con(una, coniuge))) throw new ErroreAnpr('EN272', [data, nomeDi(persona)]);
  return [...tutte, { matrimonio: { ...dato, coniuge: coniuge.generalita } }];
}

function cambia(
  atto: Atto,
  persona: Persona,
  tutte: readonly Campi[],
  secondo: Campi,
  [nome, dato]: readonly [string, Valore],
): readonly Campi[] {
  const coniuge = trovaPartner(atto, secondo, nascitaDi.coniuge);
  const quale = tutte.findIndex((una) => con(una, coniuge));
  if (quale < 0) throw new ErroreAnpr('EN369', [nomeDi(persona)]);
  return tutte.map((una, i) => (i === quale ? { ...una, [nome]: dato } : una));
}

/** 07: an operation of this service is undone, as 5012 would; it must be the last one. */
function annulla(atto: Atto, persona: Persona, tipo: string): EsitoRegistrazione {
  const numero = testoDi(sezioneDi(atto.richiesta, 'datiAnnullamento'), 'idOperazioneANPR');
  if (numero === undefined) throw new ErroreAnpr('EN082', ['datiAnnullamento'], 'datiAnnullamento');
  const sua = atto.operazioni.daAnnullare(numero);
  if (!sua || sua.codice !== '5021' || sua.stato === '3' || sua.stato === '4') throw new ErroreAnpr('EN078');
  if (sua.istat !== atto.mittente) throw new ErroreAnpr('EN145');
  if (sua.soggetto !== persona.idScheda) throw new ErroreAnpr('EN183');
  if (atto.giornale.successive(sua.idANPR).length > 0) throw new ErroreAnpr('EN077');
  atto.giornale.ripristina(sua.idANPR);
  atto.operazioni.segnaAnnullata(sua.idANPR);
  return { specie: 'fatta', soggetto: persona.idScheda, coda: { tipoMutazione: tipo } };
}
