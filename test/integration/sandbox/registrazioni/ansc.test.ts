import { describe, expect, test } from 'vitest';
import { predisposizioneAnagrafica, spazioAnsc, tipoGeneralita } from '../../../../contract/ansc/albero.ts';
import { leggiNotifica, type TipoNotifica } from '../../../../contract/ansc/notifica.ts';
import { proposteDi, type Proposta } from '../../../../contract/ansc/proposta.ts';
import type { Campi, Operazione, Valore } from '../../../../contract/operazioni/albero.ts';
import { elementiDi } from '../../../../contract/operazioni/lettura.ts';
import { scriviRichiesta } from '../../../../contract/operazioni/scrittura.ts';
import { valida } from '../../../../contract/operazioni/validazione.ts';
import { analizzaXml } from '../../../../contract/xml/analizza.ts';
import { anagrafe, idAnprDi, OGGI, variati } from '../../../supporto/anagrafe.ts';
import { generalitaDi, idSchedaDi, ITALIANA, PAVULLO, testoIn } from '../../../supporto/richieste.ts';

/* What a notice of ANSC prepares, with what only the officer can say, is registered; a later 3002 has the act in it. */

const a = anagrafe();
const prova = (titolo: string, fa: () => void): void => test(titolo, () => a.senzaEffetti(fa));
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio] = a.famiglia(di(padre)) as [Campi, Campi, Campi];
const solo = a.esempio('omonimo');
const idANSC = '2026-1001-12-036030';

const atto: Campi = {
  idAnsc: idANSC,
  comuneRegistrazione: PAVULLO,
  anno: '2026',
  numeroComunale: '12',
  dataFormazioneAtto: OGGI,
};
const evento: Campi = { dataEvento: OGGI, luogoEvento: { comune: PAVULLO } };

/** Somebody as ANSC names them: of what ANPR knows, what ANSC has a place for. */
const inAnsc = (chi: Campi, altro: Campi = {}): Campi => {
  const { codiceFiscale, ...generalita } = generalitaDi(chi);
  const codFiscale = testoIn({ codiceFiscale }, 'codiceFiscale', 'codFiscale');
  const noti = elementiDi(tipoGeneralita);
  return {
    ...Object.fromEntries(Object.entries(generalita).filter(([nome]) => noti.has(nome))),
    ...(codFiscale === undefined ? {} : { codiceFiscale: { codFiscale } }),
    ...altro,
  };
};

/** A notice that goes the whole way: written, parsed, read, turned into what it proposes. */
function proposte(tipo: TipoNotifica, intestatario: readonly Valore[], altro: Campi): readonly Proposta[] {
  const testata = {
    ...{ idNotifica: '1', idTipoContenuto: '1', idTipoEvento: '1', codMittente: '036030', idTipoNotifica: tipo },
    ...{ dataValidita: OGGI, idUsecase: '1', descrizioneUsecase: 'Prova' },
  };
  const notifica = { testata, evento: { intestatario, atto, ...altro } };
  expect(valida(predisposizioneAnagrafica, notifica)).toEqual([]);
  const forma = { spazio: spazioAnsc, richiesta: predisposizioneAnagrafica } as unknown as Operazione;
  return proposteDi(leggiNotifica(analizzaXml(Buffer.from(scriviRichiesta(forma, notifica))))!.valore);
}

const registra = ({ operazione, campi, decorrenza }: Proposta, dellUfficio: Campi = {}) =>
  a.registra(operazione, {
    ...campi,
    ...dellUfficio,
    testataRichiesta: { dataDecorrenza: decorrenza === '' ? OGGI : decorrenza },
  });

describe('what an act of ANSC prepares', () => {
  prova('SC01: the newborn is in the family, with the act of ANSC', () => {
    const nata = {
      cognome: 'TESSERA',
      nome: 'LIVIA',
      sesso: 'F',
      dataNascita: OGGI,
      luogoNascita: { comune: PAVULLO },
    };
    const [proposta] = proposte('SC01', [nata], {
      paternita: { generalita: inAnsc(padre, { nazionalita: ITALIANA }) },
      maternita: { generalita: inAnsc(madre) },
    });
    const ufficio = { origineCognome: '1', filiazione: '1', attribuzioneFamiglia: '1', gestioneCF: '1' };
    const [iscritta] = variati(registra(proposta!, { datiControllo: ufficio }));
    const scheda = a.cittadino(di(iscritta!))!;
    expect(testoIn(scheda, 'attoNascitaANPR', 'attoANSC', 'idANSC')).toBe(idANSC);
    expect(scheda['attoNascita']).toBeUndefined();
    expect(testoIn(scheda, 'maternita', 'generalita', 'idSchedaSoggettoANPR')).toBe(idSchedaDi(madre));
    expect(a.famiglia(di(padre)).map(idAnprDi)).toContain(idAnprDi(iscritta));
  });

  prova('SC15: who has died is so, by the act of ANSC', () => {
    const [proposta] = proposte('SC15', [inAnsc(figlio)], { datiDecesso: evento });
    registra(proposta!, { datiControllo: { ruoloSoggetto: '2' } });
    const scheda = a.cittadino(di(figlio))!;
    expect(testoIn(scheda, 'datiDecesso', 'attoEventoANPR', 'attoANSC', 'idANSC')).toBe(idANSC);
    expect(testoIn(scheda, 'datiDecesso', 'dataEvento')).toBe(OGGI);
  });

  prova('SC09: who has married is so, with the spouse and the act of ANSC', () => {
    const sesso = testoIn(solo, 'generalita', 'sesso') === 'M' ? 'F' : 'M';
    const sposa = {
      cognome: 'LEONI',
      nome: 'ADA',
      sesso,
      dataNascita: '1980-01-01',
      luogoNascita: { comune: PAVULLO },
    };
    const [proposta] = proposte('SC09', [inAnsc(solo), sposa], { matrimonio: { datiMatrimonio: evento } });
    registra(proposta!);
    const scheda = a.cittadino(di(solo))!;
    expect(testoIn(scheda, 'statoCivile', 'statoCivile')).toBe('2');
    expect(testoIn(scheda, 'matrimonio', 'coniuge', 'cognome')).toBe('LEONI');
    expect(testoIn(scheda, 'matrimonio', 'datiMatrimonio', 'attoEventoANPR', 'attoANSC', 'idANSC')).toBe(idANSC);
  });

  prova('SC11: who is in a civil union is so, with the other and the act of ANSC', () => {
    const sesso = testoIn(solo, 'generalita', 'sesso')!;
    const altro = {
      cognome: 'LEONI',
      nome: 'ALE',
      sesso,
      dataNascita: '1980-01-01',
      luogoNascita: { comune: PAVULLO },
    };
    const [proposta] = proposte('SC11', [inAnsc(solo), altro], { unioneCivile: { attoUnione: evento } });
    registra(proposta!);
    const scheda = a.cittadino(di(solo))!;
    expect(testoIn(scheda, 'statoCivile', 'statoCivile')).toBe('6');
    expect(testoIn(scheda, 'unioneCivile', 'unitoCivilmente', 'cognome')).toBe('LEONI');
    expect(testoIn(scheda, 'unioneCivile', 'attoUnione', 'attoEventoANPR', 'attoANSC', 'idANSC')).toBe(idANSC);
  });

  prova('SC08: the citizenship is the one of the act, from its day', () => {
    const chi = a.esempio('straniero');
    const [proposta] = proposte('SC08', [inAnsc(chi, { nazionalita: ITALIANA })], {
      cittadinanza: { dataAcquisizioneCittadinanza: OGGI },
    });
    registra(proposta!);
    expect(testoIn(a.cittadino(di(chi)), 'cittadinanza', 'descrizioneStato')).toBe('ITALIA');
    expect(testoIn(a.cittadino(di(chi), '2026-06-14'), 'cittadinanza', 'descrizioneStato')).toBe('MAROCCO');
  });

  prova('SC17: the generalità are those that the officer read in the act', () => {
    const [proposta] = proposte('SC17', [inAnsc(solo)], {
      datiRettifica: { eventoCollegato: atto, idTipoRettifica: '1' },
    });
    const { idSchedaSoggettoANPR: _numero, codiceFiscale: _codice, ...prima } = generalitaDi(solo);
    registra(proposta!, {
      generalitaDaModificare: { generalita: { ...prima, nome: 'RETTIFICATO' } },
      datiControllo: { ...(proposta!.campi['datiControllo'] as Campi), gestioneCF: '1' },
    });
    expect(testoIn(a.cittadino(di(solo)), 'generalita', 'nome')).toBe('RETTIFICATO');
  });
});
