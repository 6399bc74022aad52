import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../../contract/operazioni/valori.ts';
import { anagrafe, idAnprDi, OGGI, popolata, variati } from '../../../supporto/anagrafe.ts';
import { eServiziSu, generalitaCercate, infoDi } from '../../../supporto/pdnd/eservizi.ts';
import {
  atto,
  cancellazione,
  codiceFiscaleDi,
  generalitaCambiate,
  generalitaDi,
  immigrazione,
  mutazioneScheda,
  ricercaDi,
  straniera,
  testoIn,
} from '../../../supporto/richieste.ts';

const db = popolata();
const a = anagrafe(db);
const chiedi = eServiziSu(db);
const quante = process.env['POSTAZIONE_LUNGO'] === '1' ? 2_000 : 150;

const tutti = db.prepare<[], { idANPR: string }>('SELECT id_anpr AS idANPR FROM persona ORDER BY id_anpr').all();
const chiunque = fc.constantFrom(...tutti);
const unGiorno = fc.constantFrom(OGGI, '2024-01-01', '2019-06-30', '2010-03-15');
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });

/** Cancelled by then for a reason that is not death: the e-services do not know them any more. */
const cancellato = (scheda: Campi): boolean =>
  scheda['datiCancellazione'] !== undefined && scheda['datiDecesso'] === undefined;

describe('3002 and the e-services agree', () => {
  test('on who is there, where they live, whether they are alive, on any day', () => {
    fc.assert(
      fc.property(chiunque, unGiorno, (chi, allaData) => {
        const scheda = a.cittadino(chi, allaData);
        const c020 = chiedi('C020', chi, { allaData });
        if (!scheda || cancellato(scheda)) return void expect(c020.stato).toBe(404);
        const [soggetto, altro] = c020.soggetti;
        expect(altro).toBeUndefined();
        expect(idAnprDi(soggetto)).toBe(chi.idANPR);
        expect(sezioneDi(soggetto, 'generalita')).toEqual(sezioneDi(scheda, 'generalita'));
        expect(sezioniDi(soggetto, 'residenza')).toEqual(sezioniDi(scheda, 'residenza'));
        const vivo = scheda['datiDecesso'] === undefined;
        expect(infoDi(soggetto)['1003 Verifica esistenza in vita']).toBe(vivo ? 'S' : 'N');
        expect(infoDi(chiedi('C007', chi, { allaData }).soggetti[0])['1003 Verifica esistenza in vita']).toBe(
          vivo ? 'S' : 'N',
        );
        const detta = { generalita: generalitaDi(scheda) };
        expect(Object.values(infoDi(chiedi('C003', chi, { allaData, verifica: detta }).soggetti[0]))).toEqual(['S']);
      }),
      { numRuns: quante },
    );
  });

  test('on the family', () => {
    fc.assert(
      fc.property(chiunque, (chi) => {
        const scheda = a.cittadino(chi);
        if (!scheda || scheda['datiCancellazione'] !== undefined) return;
        const specie = testoDi(sezioneDi(scheda, 'famigliaConvivenza'), 'tipoScheda') === '2' ? '3' : '2';
        const soap = a.famiglia(chi, OGGI, specie);
        const pdnd = chiedi('C021', chi).soggetti;
        expect(pdnd.map(idAnprDi)).toEqual(soap.map(idAnprDi));
        expect(pdnd.map((uno) => sezioneDi(uno, 'legameSoggetto'))).toEqual(
          soap.map((uno) => sezioneDi(uno, 'legameSoggetto')),
        );
      }),
      { numRuns: quante },
    );
  });

  test('on whose a codice fiscale is', () => {
    fc.assert(
      fc.property(chiunque, (chi) => {
        const scheda = a.cittadino(chi);
        const codice = scheda && codiceFiscaleDi(scheda);
        if (!codice || cancellato(scheda) || generalitaDi(scheda)['soggettoAIRE'] === 'S') return;
        const trovati = chiedi('C030', { codiceFiscale: codice }).soggetti.map(idAnprDi);
        expect(trovati).toEqual([chi.idANPR]);
        const verifica = { identificativi: { idANPR: chi.idANPR } };
        const [esito] = chiedi('C031', { codiceFiscale: codice }, { verifica }).soggetti;
        expect(Object.values(infoDi(esito))).toEqual(['S: Dati validi']);
      }),
      { numRuns: quante },
    );
  });
});

const prova = (titolo: string, fa: () => void): void => test(titolo, () => a.senzaEffetti(fa));

describe('what the SOAP services register holds for the e-services (DM 3 March 2023)', () => {
  const padre = a.esempio('famiglia-numerosa');
  const [, madre, figlio] = a.famiglia(di(padre)) as [Campi, Campi, Campi];

  prova('a new codice fiscale leaves the ID, and the old one still finds the person', () => {
    const chi = a.esempio('omonimo');
    const richiesta = mutazioneScheda(
      chi,
      ['01'],
      { generalitaDaModificare: generalitaCambiate(chi, { nome: 'LUPO' }) },
      '1',
    );
    a.registra('5008', richiesta);
    const dopo = a.cittadino(di(chi))!;
    expect(codiceFiscaleDi(dopo)).not.toBe(codiceFiscaleDi(chi));
    for (const codiceFiscale of [codiceFiscaleDi(chi), codiceFiscaleDi(dopo)]) {
      expect(chiedi('C030', { codiceFiscale }).soggetti.map(idAnprDi)).toEqual([idAnprDi(chi)]);
    }
  });

  prova('after the adoption of a minor the old ID and the old codice fiscale find nobody', () => {
    const cambiati = {
      generalitaDaModificare: generalitaCambiate(figlio, { cognome: 'SANTORO', nome: 'LUCE' }),
      attoNascita: atto(undefined, { numeroAtto: '99' }),
      paternita: { generalita: ricercaDi(padre) },
      maternita: { generalita: ricercaDi(madre) },
    };
    const [dopo] = variati(a.registra('5008', mutazioneScheda(figlio, ['01', '10', '11', '15'], cambiati, '1')));
    for (const servizio of ['C001', 'C007', 'C020', 'C021'] as const)
      expect(chiedi(servizio, di(figlio)).stato).toBe(404);
    expect(chiedi('C030', { codiceFiscale: codiceFiscaleDi(figlio) }).stato).toBe(404);
    const figli = chiedi('C034', di(padre)).soggetti.map(idAnprDi);
    expect(figli).toContain(idAnprDi(dopo));
    expect(figli).not.toContain(idAnprDi(figlio));
  });

  prova('of who may be there twice no ID is valid, until one record is deleted', () => {
    const chi = straniera({ nome: 'KHADIJA' });
    const una = a.cittadino(di(variati(a.registra('1002', immigrazione({}, chi)))[0]!))!;
    const controlli = { datiControllo: { attribuzioneFamiglia: '1', gestioneCF: '3' } };
    const [sua] = variati(a.registra('1002', immigrazione(controlli, chi)));
    const altra = a.cittadino({ idSchedaSoggettoANPR: testoIn(sua, 'generalitaAttuali', 'idSchedaSoggettoANPR')! })!;
    const codice = { codiceFiscale: codiceFiscaleDi(una) };
    expect(chiedi('C020', di(una)).stato).toBe(404);
    expect(chiedi('C030', codice).stato).toBe(404);
    expect(chiedi('C020', generalitaCercate(una)).soggetti.map(idAnprDi)).toEqual(['', '']);
    a.registra('2003', cancellazione(altra, '10'));
    expect(chiedi('C030', codice).soggetti.map(idAnprDi)).toEqual([idAnprDi(una)]);
  });
});
