import { expect, test } from 'vitest';
import { idAnprCorretto } from '../../../../contract/identificativi/id-anpr.ts';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../../../contract/operazioni/index.ts';
import { anagrafe, erroreDi, idAnprDi, type Risposta, variati } from '../../../supporto/anagrafe.ts';
import {
  atto,
  BOLOGNA,
  codiceFiscaleDi,
  decesso,
  evento,
  generalitaCambiate,
  idSchedaDi,
  ISTAT_BOLOGNA,
  legame,
  mutazioneFamiglia,
  mutazioneResidenza,
  mutazioneScheda,
  nascita,
  nuovaFamiglia,
  PAVULLO,
  persona,
  residenza,
  ricercaDi,
  testoIn,
} from '../../../supporto/richieste.ts';

/*
 * A life, day by day, each registration on its day: a child is born and adopted, grows up, moves to Bologna and back,
 * marries, moves house, adopts a child, dies. What 3002 tells of each day is asked at the end, when everything is past.
 */
const a = anagrafe();
const giorno = {
  nascita: '2026-02-02',
  adozione: '2026-03-03',
  partenza: '2044-04-04',
  ritorno: '2046-05-05',
  nozze: '2050-06-06',
  casa: '2051-07-07',
  figlio: '2052-08-08',
  cognome: '2053-09-09',
  morte: '2099-10-10',
} as const;

/** Registers on a day, which is the day of effect and that of every act in the request. */
const il = (oggi: string, codice: CodiceRegistrazione, richiesta: Campi, mittente?: string): Risposta =>
  a.registra(codice, richiesta, { oggi, ...(mittente === undefined ? {} : { mittente }) });
const alla = (oggi: string, chi: Campi, tie: string): Campi => ({
  generalita: ricercaDi(chi),
  legameSoggetto: legame(tie, oggi),
});
const eAl = (chi: Campi, quando: string): Campi => a.cittadino({ idANPR: idAnprDi(chi) }, quando)!;
const comuneAl = (chi: Campi, quando: string): string | undefined =>
  testoIn(eAl(chi, quando), 'residenza', 'indirizzo', 'comune', 'nomeComune');

test('a life: each event with the right ID ANPR, codice fiscale and history', () => {
  const padre = a.esempio('famiglia-numerosa');
  const [, madre] = a.famiglia({ idANPR: idAnprDi(padre) }) as [Campi, Campi];

  // Born, and adopted: two records that nothing joins.
  const neonato = persona({ cognome: 'IGNOTI', nome: 'DARIO', sesso: 'M', dataNascita: giorno.nascita });
  const nato = variati(
    il(
      giorno.nascita,
      '1001',
      nascita(padre, madre, {
        generalita1001: { generalita: neonato },
        attoNascita: atto(PAVULLO, { anno: '2026' }),
      }),
    ),
  )[0]!;
  const prima = eAl(nato, giorno.nascita);
  const adozione = mutazioneScheda(
    prima,
    ['01', '10', '11', '15'],
    {
      generalitaDaModificare: generalitaCambiate(prima, { cognome: 'SANTORO', nome: 'DARIO' }),
      attoNascita: atto(PAVULLO, { anno: '2026', numeroAtto: '7' }),
      paternita: { generalita: ricercaDi(padre) },
      maternita: { generalita: ricercaDi(madre) },
    },
    '1',
  );
  const lui = variati(il(giorno.adozione, '5008', adozione))[0]!;
  const adottato = eAl(lui, giorno.adozione);
  const codice = codiceFiscaleDi(adottato);
  expect(idAnprCorretto(idAnprDi(adottato))).toBe(true);
  expect(idAnprDi(adottato)).not.toBe(idAnprDi(prima));
  expect(codice).not.toBe(codiceFiscaleDi(prima));
  expect(a.cittadino({ idANPR: idAnprDi(prima) })).toBeUndefined();
  expect(a.cittadino({ codiceFiscale: codiceFiscaleDi(prima) })).toBeUndefined();

  // Leaves for Bologna, which registers him, and comes back.
  const sola = (oggi: string, comune: Campi, numero: string): Campi =>
    mutazioneResidenza('02', '2', [alla(oggi, adottato, '1')], {
      generalitaSchedaFamiglia: nuovaFamiglia({ dataOrigineFamigliaConvivenza: oggi }),
      residenzaFamiglia: [residenza(numero, oggi, comune)],
    });
  il(giorno.partenza, '5005', sola(giorno.partenza, BOLOGNA, '1'), ISTAT_BOLOGNA);
  il(giorno.ritorno, '5005', sola(giorno.ritorno, PAVULLO, '2'));

  // Marries: he and she by a request each.
  const lei = persona({ cognome: 'FERRARI', nome: 'GIADA', dataNascita: '2028-01-09' });
  const sposa = variati(
    il(
      giorno.ritorno,
      '1001',
      nascita(padre, madre, {
        generalita1001: { generalita: lei },
        attoNascita: atto(PAVULLO, { anno: '2028' }),
        legameSoggetto: legame('99', giorno.ritorno),
      }),
    ),
  )[0]!;
  const giada = eAl(sposa, giorno.ritorno);
  const nozze = (con: Campi): Campi => ({
    statoCivile: { statoCivile: '2' },
    matrimonio: { coniuge: ricercaDi(con), datiMatrimonio: evento(giorno.nozze) },
  });
  il(giorno.nozze, '5008', mutazioneScheda(adottato, ['12'], nozze(giada)));
  il(giorno.nozze, '5008', mutazioneScheda(giada, ['12'], nozze(adottato)));
  const casa = eAl(adottato, giorno.nozze);
  const insieme = mutazioneFamiglia(casa, '2', { elencoSoggettiFamiglia: [alla(giorno.nozze, giada, '2')] });
  il(giorno.nozze, '5001', insieme);

  // They move house, a child is born to them, he takes her surname beside his.
  const trasloco = mutazioneFamiglia(casa, '4', { residenzaFamigliaConvivenza: residenza('90', giorno.casa) });
  il(giorno.casa, '5001', trasloco);
  const bimba = persona({ cognome: 'SANTORO', nome: 'ZOE', dataNascita: giorno.figlio });
  const zoe = variati(
    il(
      giorno.figlio,
      '1001',
      nascita(adottato, giada, {
        generalita1001: { generalita: bimba },
        attoNascita: atto(PAVULLO, { anno: '2052' }),
      }),
    ),
  )[0]!;
  const nuovoCognome = { generalitaDaModificare: generalitaCambiate(adottato, { cognome: 'FERRARI SANTORO' }) };
  il(giorno.cognome, '5008', mutazioneScheda(adottato, ['01'], nuovoCognome, '1'));

  // Dies, and she is a widow by a request of her own.
  const vecchio = eAl(adottato, giorno.cognome);
  il(
    giorno.morte,
    '2001',
    decesso(vecchio, {
      datiDecesso: evento(giorno.morte),
      datiControllo: { ruoloSoggetto: '1' },
      elencoSoggettiFamiglia: [alla(giorno.morte, giada, '1'), alla(giorno.morte, eAl(zoe, giorno.morte), '3')],
    }),
  );
  const vedovanza = { datiMorteconiuge: evento(giorno.morte) };
  const vedova = mutazioneScheda(giada, ['13'], { statoCivile: { statoCivile: '3' }, vedovanza });
  il(giorno.morte, '5008', vedova);

  // The ID ANPR is one from the adoption to the grave; the codice fiscale of before leads to the same record.
  for (const quando of Object.values(giorno).slice(1)) {
    expect(idAnprDi(eAl(adottato, quando))).toBe(idAnprDi(adottato));
    expect(idSchedaDi(eAl(adottato, quando))).toBe(idSchedaDi(adottato));
  }
  expect(codiceFiscaleDi(eAl(adottato, giorno.figlio))).toBe(codice);
  expect(codiceFiscaleDi(eAl(adottato, giorno.cognome))).not.toBe(codice);
  expect(idAnprDi(a.cittadino({ codiceFiscale: codice }, giorno.morte))).toBe(idAnprDi(adottato));
  // Where he lived, and with whom.
  expect([giorno.adozione, giorno.partenza, giorno.ritorno].map((quando) => comuneAl(adottato, quando))).toEqual([
    PAVULLO['nomeComune'],
    'BOLOGNA',
    PAVULLO['nomeComune'],
  ]);
  const civico = (quando: string): string | undefined =>
    testoIn(eAl(adottato, quando), 'residenza', 'indirizzo', 'numeroCivico', 'numero');
  expect([civico(giorno.nozze), civico(giorno.casa)]).toEqual(['2', '90']);
  const conChi = (quando: string): number => a.famiglia({ idANPR: idAnprDi(adottato) }, quando).length;
  expect([giorno.ritorno, giorno.nozze, giorno.figlio].map(conChi)).toEqual([1, 2, 3]);
  // What he was.
  const stato = (quando: string): string | undefined => testoIn(eAl(adottato, quando), 'statoCivile', 'statoCivile');
  expect([stato(giorno.ritorno), stato(giorno.nozze)]).toEqual(['1', '2']);
  expect(testoIn(eAl(adottato, giorno.morte), 'datiDecesso', 'dataEvento')).toBe(giorno.morte);
  expect(testoIn(eAl(giada, giorno.morte), 'statoCivile', 'statoCivile')).toBe('3');
  expect(testoIn(eAl(giada, giorno.morte), 'legameSoggetto', 'codiceLegame')).toBe('1');
  // And nothing more is registered of him.
  const dopo = a.chiedi('5008', mutazioneScheda(vecchio, ['07'], { altriDati: { titoloStudio: 'C' } }), {
    oggi: giorno.morte,
  });
  expect(erroreDi(dopo)).toContain('EN184');
});
