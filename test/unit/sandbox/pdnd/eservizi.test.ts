import { describe, expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { codiciEService, eServizi } from '../../../../contract/operazioni/pdnd/catalogo.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../../contract/operazioni/valori.ts';
import { specieSoggetti } from '../../../../contract/sandbox.ts';
import { popolazione } from '../../../../sandbox/popolazione/popolazione.ts';
import { anagrafe, idAnprDi, OGGI, popolata } from '../../../supporto/anagrafe.ts';
import { eServiziSu, generalitaCercate, infoDi } from '../../../supporto/pdnd/eservizi.ts';
import { codiceFiscaleDi, generalitaDi } from '../../../supporto/richieste.ts';

const db = popolata();
const a = anagrafe(db);
const chiedi = eServiziSu(db);

const SETTIMO = { idANPR: 'AF41450AS' };
const EN122 = 'EN122 E La richiesta effettuata non produce alcun risultato';
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const conCodice = (chi: Campi): Campi => ({ codiceFiscale: codiceFiscaleDi(chi) });

const deceduto = a.esempio('deceduto');
const giornoDecesso = testoDi(sezioneDi(deceduto, 'datiDecesso'), 'dataEvento')!;
const ilGiornoPrima = new Date(Date.parse(giornoDecesso) - 86_400_000).toISOString().slice(0, 10);
const numerosa = a.esempio('famiglia-numerosa');
const famiglia = a.famiglia(di(numerosa));

describe('who is sought', () => {
  test('by ID ANPR, by codice fiscale with a warning, by generalità', () => {
    expect(chiedi('C020', SETTIMO)).toMatchObject({ stato: 200, rilievi: [] });
    const perCodice = chiedi('C020', { codiceFiscale: 'STTSGT90A01H501J' });
    expect(perCodice.rilievi).toEqual([expect.stringMatching(/^EN148 W .*esclusivamente con identificativo unico/)]);
    const settimo = a.cittadino(SETTIMO)!;
    expect(idAnprDi(chiedi('C020', generalitaCercate(settimo)).soggetti[0])).toBe('AF41450AS');
  });
  test('an ID that does not check, a codice fiscale that nobody has, or that cannot be, find nobody', () => {
    for (const chi of [
      { idANPR: 'AF41450AT' },
      { codiceFiscale: 'RSSMRA80A01H501U' },
      { codiceFiscale: 'CF_NOT_FOUND' },
    ]) {
      expect(chiedi('C020', chi)).toMatchObject({ stato: 404, rilievi: [EN122], esito: 'EN122' });
    }
  });
  test('what else is said must agree', () => {
    expect(chiedi('C020', { ...SETTIMO, cognome: 'SETTIMO' }).stato).toBe(200);
    expect(chiedi('C020', { ...SETTIMO, cognome: 'OTTAVO' }).stato).toBe(404);
  });
  test('too little says so', () => {
    expect(chiedi('C020', {}).rilievi[0]).toMatch(/^EN448 E/);
    expect(chiedi('C020', { cognome: 'SETTIMO', nome: 'SOGGETTO' }).rilievi[0]).toMatch(/^EN448 E/);
    const senzaLuogo = { cognome: 'SETTIMO', nome: 'SOGGETTO', sesso: 'M', datiNascita: { dataEvento: '1990-01-01' } };
    expect(chiedi('C020', senzaLuogo).rilievi).toEqual(['EN148 E Indicare comune o stato di nascita']);
    const luogo = { dataEvento: '1990-01-01', luogoNascita: { luogoEccezionale: 'N' } };
    expect(chiedi('C020', { ...senzaLuogo, datiNascita: luogo }).rilievi).toEqual([
      'EN148 E Indicare comune o stato di nascita',
    ]);
  });
  test('who was cancelled is not there, and it is said', () => {
    const emigrato = a.esempio('emigrato');
    expect(chiedi('C020', di(emigrato)).rilievi).toEqual(['EN122 E Soggetto cancellato da ANPR']);
    expect(chiedi('C020', di(emigrato), { allaData: '2020-01-01' }).stato).toBe(200);
  });
  test('of homonyms all are given, or none where one answer is wanted', () => {
    const { criteri, quanti } = omonimi();
    const { soggetti } = chiedi('C020', criteri);
    expect(soggetti).toHaveLength(quanti);
    expect(new Set(soggetti.map(idAnprDi)).size).toBe(quanti);
    expect(chiedi('C030', criteri).soggetti).toHaveLength(quanti);
    expect(chiedi('C007', criteri).esito).toBe('EN043');
    for (const servizio of ['C021', 'C034'] as const) expect(chiedi(servizio, criteri).esito).toBe('EN095');
  });
});

/** Some of the many of one name who were born in the same year and Comune. */
function omonimi(): { criteri: Campi; quanti: number } {
  const gruppi = Map.groupBy(
    popolazione(db).perGeneralita({ cognome: 'ROSSI', nome: 'MARIO', sesso: 'M' }, OGGI),
    ({ sezioni, dataNascita }) => {
      const comune = sezioneDi(sezioneDi(sezioneDi(sezioni, 'generalita'), 'luogoNascita'), 'comune');
      return comune ? `${dataNascita.slice(0, 4)} ${JSON.stringify(comune)}` : '';
    },
  );
  const [chiave, gruppo] = [...gruppi].find(([testo, chi]) => testo !== '' && chi.length > 1)!;
  const datiNascita = {
    dataEvento: `${chiave.slice(0, 4)}-01-01`,
    senzaGiornoMese: '1',
    luogoNascita: { comune: JSON.parse(chiave.slice(5)) as Campi },
  };
  return { criteri: { cognome: 'ROSSI', nome: 'MARIO', sesso: 'M', datiNascita }, quanti: gruppo.length };
}

describe('what is asked', () => {
  test('with the case of use of another service is not for this office', () => {
    const { stato, rilievi } = chiedi('C020', SETTIMO, { datiRichiesta: { casoUso: 'C021' } });
    expect([stato, rilievi]).toEqual([400, ['EN148 E Ente non abilitato o caso uso inesistente : C021']]);
  });
  test.each([
    [{ motivoRichiesta: ' ' }, 'EN081 E Campo motivoRichiesta obbligatorio assente'],
    [
      { dataRiferimentoRichiesta: '22/06/2026' },
      'EN372 E Il valore 22/06/2026 per il campo dataRiferimentoRichiesta non è ammesso',
    ],
    [
      { dataRiferimentoRichiesta: '2099-01-01' },
      'EN372 E Il valore 2099-01-01 per il campo dataRiferimentoRichiesta non è ammesso',
    ],
    [{ altro: 'x' }, 'EN489 E La richiesta non risulta valida secondo i nuovi XSD'],
  ])('with %j is refused', (datiRichiesta, atteso) => {
    expect(chiedi('C020', SETTIMO, { datiRichiesta })).toMatchObject({ stato: 400, rilievi: [atteso] });
  });
  test('a number longer than thirty characters, a UUID, are refused', () => {
    for (const id of ['1'.repeat(31), '3f2b8c1e-7d64-4a52-9e0a-5d1f6c7b8a90']) {
      expect(chiedi('C020', SETTIMO, { id })).toMatchObject({ stato: 400, esito: 'EN372' });
    }
    expect(chiedi('C001', SETTIMO, { id: 'SEDE1' }).esito).toBe('EN372');
    expect(chiedi('C020', SETTIMO, { id: 'SEDE1' }).esito).toBe('fatta');
  });
});

describe('idOperazioneClient', () => {
  test('used again where it grows gives the old answer, whatever is asked', () => {
    const prima = chiedi('C001', SETTIMO, { id: '9000000000001', client: 'uno' });
    const altro = { idANPR: 'UK79569LF' };
    expect(chiedi('C001', altro, { id: '9000000000001', client: 'uno' })).toMatchObject({
      esito: 'ripetuta',
      json: prima.json,
    });
    expect(chiedi('C001', altro, { id: '9000000000001', client: 'due' }).esito).toBe('fatta');
  });
  test('used again elsewhere is answered anew', () => {
    for (const idANPR of ['AF41450AS', 'UK79569LF']) {
      const { soggetti, esito } = chiedi('C020', { idANPR }, { id: '1' });
      expect([esito, idAnprDi(soggetti[0])]).toEqual(['fatta', idANPR]);
    }
  });
  test('grows in some services, and does not have to in others', () => {
    for (const id of ['200', '1000']) expect(chiedi('C001', SETTIMO, { id, client: 'tre' }).esito).toBe('fatta');
    const indietro = chiedi('C001', SETTIMO, { id: '300', client: 'tre' });
    expect(indietro).toMatchObject({ stato: 400, esito: 'XXXX' });
    expect(chiedi('C001', SETTIMO, { id: '1001', client: 'tre' }).esito).toBe('fatta');
    for (const id of ['1000', '300']) expect(chiedi('C020', SETTIMO, { id, client: 'tre' }).esito).toBe('fatta');
  });
  test('refused for its form is not used', () => {
    expect(chiedi('C001', SETTIMO, { id: '7', client: 'quattro', datiRichiesta: { motivoRichiesta: ' ' } }).stato).toBe(
      400,
    );
    expect(chiedi('C001', SETTIMO, { id: '7', client: 'quattro' }).esito).toBe('fatta');
  });
});

describe('the services that disclose data', () => {
  const accertamenti = codiciEService.filter((codice) => eServizi[codice].specie === 'accertamento');

  test.each(accertamenti)('%s tells of everybody what its published file has, and no more', (servizio) => {
    for (const specie of specieSoggetti) {
      const chi = a.esempio(specie);
      const { soggetti, esito } = chiedi(servizio, di(chi));
      if (esito !== 'fatta') expect(['EN122']).toContain(esito);
      for (const soggetto of soggetti) {
        for (const parte of Object.keys(soggetto)) expect(eServizi[servizio].risposta).toContain(parte);
      }
    }
  });
  test.each(['C001', 'C002', 'C020'] as const)(
    '%s says that who lives is alive, and when who is dead died',
    (servizio) => {
      expect(infoDi(chiedi(servizio, SETTIMO).soggetti[0])).toEqual({ '1003 Verifica esistenza in vita': 'S' });
      expect(infoDi(chiedi(servizio, di(deceduto)).soggetti[0])).toEqual({
        '1003 Verifica esistenza in vita': 'N',
        '1015 Data decesso': giornoDecesso,
      });
      const prima = chiedi(servizio, di(deceduto), { allaData: ilGiornoPrima }).soggetti[0];
      expect(infoDi(prima)).toEqual({ '1003 Verifica esistenza in vita': 'S' });
    },
  );
  test('C021 gives the whole family with its ties, of one dead only them, of the day before all', () => {
    const { soggetti } = chiedi('C021', di(numerosa));
    expect(soggetti.map(idAnprDi).sort()).toEqual(famiglia.map(idAnprDi).sort());
    expect(soggetti.map((uno) => testoDi(sezioneDi(uno, 'legameSoggetto'), 'codiceLegame')).sort()).toEqual(
      famiglia.map((uno) => testoDi(sezioneDi(uno, 'legameSoggetto'), 'codiceLegame')).sort(),
    );
    expect(chiedi('C021', di(deceduto)).soggetti.map(idAnprDi)).toEqual([idAnprDi(deceduto)]);
    const prima = chiedi('C021', di(deceduto), { allaData: ilGiornoPrima }).soggetti.map(idAnprDi);
    expect(prima.length).toBeGreaterThan(1);
    expect(prima).toContain(idAnprDi(deceduto));
  });
  test('C034 gives the minors of a parent', () => {
    const [padre] = famiglia;
    const minori = famiglia.filter((uno) => (generalitaDi(uno)['dataNascita'] as string) > '2008-06-15');
    const { soggetti } = chiedi('C034', di(padre!));
    expect(soggetti.map(idAnprDi).sort()).toEqual(minori.map(idAnprDi).sort());
    expect(chiedi('C034', SETTIMO).stato).toBe(404);
  });
  test('C032 says who votes, and where', () => {
    const lista = sezioneDi(chiedi('C032', SETTIMO).soggetti[0], 'listaElettorale');
    expect(lista).toMatchObject({ elettore: 'S', comune: { codiceIstat: '036030' } });
    const ue = sezioneDi(chiedi('C032', di(a.esempio('elettore-ue'))).soggetti[0], 'listaElettorale');
    expect(ue).toMatchObject({ elettore: 'N', comune: { codiceIstat: '036030' } });
  });
});

describe('the ID ANPR', () => {
  test('C030 gives it by codice fiscale or by generalità, without a warning', () => {
    for (const chi of [{ codiceFiscale: 'STTSGT90A01H501J' }, generalitaCercate(a.cittadino(SETTIMO)!)]) {
      const { soggetti, rilievi } = chiedi('C030', chi);
      expect([soggetti, rilievi]).toEqual([[{ identificativi: SETTIMO }], []]);
    }
  });
  test('C030 does not know of one sought by it, nor of who is only in the AIRE', () => {
    expect(chiedi('C030', SETTIMO).esito).toBe('EN489');
    expect(chiedi('C030', conCodice(a.esempio('aire'))).esito).toBe('EN122');
  });
  test('C031 says whether it is of who is described', () => {
    const verifica = { identificativi: SETTIMO };
    const giusto = chiedi('C031', { codiceFiscale: 'STTSGT90A01H501J' }, { verifica }).soggetti[0];
    expect(Object.values(infoDi(giusto))).toEqual(['S: Dati validi']);
    const altro = chiedi('C031', { codiceFiscale: 'PRVGNN90R10H501Q' }, { verifica }).soggetti[0];
    expect(Object.values(infoDi(altro))).toEqual(['N: Dato non corrispondente']);
    expect(chiedi('C031', { codiceFiscale: 'STTSGT90A01H501J' }).rilievi).toEqual([
      'EN148 E Indicare i dati da verificare',
    ]);
  });
});

describe('the services that answer yes or no', () => {
  const esito = (servizio: Parameters<typeof chiedi>[0], chi: Campi, verifica?: Campi, allaData?: string): string => {
    const risposta = chiedi(servizio, di(chi), {
      ...(verifica ? { verifica } : {}),
      ...(allaData ? { allaData } : {}),
    });
    return Object.values(infoDi(risposta.soggetti[0]))[0] ?? risposta.rilievi[0]!;
  };
  const NO = 'N: Dato non corrispondente';
  const settimo = a.cittadino(SETTIMO)!;

  test('tell nothing of the person but the answer', () => {
    const { soggetti } = chiedi('C007', SETTIMO);
    expect(soggetti).toEqual([
      { infoSoggettoEnte: [{ id: '1003', chiave: 'Verifica esistenza in vita', valore: 'S' }] },
    ]);
  });
  test('C003: the generalità, all that are said', () => {
    const { codiceFiscale, cognome, nome, sesso, dataNascita, luogoNascita } = generalitaDi(settimo);
    const giuste = { codiceFiscale, cognome, nome, sesso, dataNascita, luogoNascita } as Campi;
    expect(esito('C003', settimo, { generalita: giuste })).toBe('S');
    for (const [nome, altro] of Object.entries({ cognome: 'OTTAVO', sesso: 'F', dataNascita: '1990-01-02' })) {
      expect(esito('C003', settimo, { generalita: { ...giuste, [nome]: altro } })).toBe(NO);
    }
    const altrove = { comune: { nomeComune: 'MODENA', codiceIstat: '036023', siglaProvinciaIstat: 'MO' } };
    expect(esito('C003', settimo, { generalita: { ...giuste, luogoNascita: altrove } })).toBe(NO);
    expect(Object.keys(infoDi(chiedi('C003', SETTIMO, { verifica: { generalita: giuste } }).soggetti[0]))).toEqual([
      "1002 Verifica generalita'",
    ]);
  });
  test('C004: another day is a no with its detail, of who lives a plain no', () => {
    const giusto = { datiDecesso: { dataEvento: giornoDecesso } };
    expect(esito('C004', deceduto, giusto)).toBe('S');
    expect(esito('C004', deceduto, { datiDecesso: { dataEvento: '2001-01-01' } })).toBe(NO);
    expect(esito('C004', settimo, giusto)).toBe('N');
    expect(esito('C004', deceduto, giusto, ilGiornoPrima)).toBe('N');
    expect(chiedi('C004', di(deceduto)).rilievi).toEqual(['EN148 E Indicare i dati da verificare']);
    const { attoEvento } = sezioneDi(deceduto, 'datiDecesso')!;
    const conAtto = (numeroAtto: string): Campi => ({
      datiDecesso: { dataEvento: giornoDecesso, attoEvento: { ...(attoEvento as Campi), numeroAtto } },
    });
    expect(esito('C004', deceduto, conAtto(testoDi(attoEvento as Campi, 'numeroAtto')!))).toBe('S');
    expect(esito('C004', deceduto, conAtto('99999'))).toBe(NO);
  });
  test('C007: life', () => {
    expect(esito('C007', deceduto)).toBe('N');
    expect(esito('C007', deceduto, undefined, ilGiornoPrima)).toBe('S');
  });
  test('C008: the residence, of which the Comune must be said and the kind be a code', () => {
    const [vera] = sezioniDi(settimo, 'residenza');
    const { tipoIndirizzo, indirizzo } = vera!;
    const giusta = { tipoIndirizzo, indirizzo } as Campi;
    expect(esito('C008', settimo, { residenza: giusta })).toBe('S');
    expect(esito('C008', settimo, { residenza: { indirizzo } as Campi })).toBe('S');
    const altra = { ...(indirizzo as Campi), numeroCivico: { numero: '56' } };
    expect(esito('C008', settimo, { residenza: { ...giusta, indirizzo: altra } })).toBe(NO);
    const rifiutata = 'EN148 E Devi specificare il comune di residenza';
    expect(chiedi('C008', SETTIMO, { verifica: { residenza: { ...giusta, tipoIndirizzo: 'I' } } }).rilievi).toEqual([
      rifiutata,
    ]);
    const { comune: _, ...senzaComune } = indirizzo as Campi;
    expect(chiedi('C008', SETTIMO, { verifica: { residenza: { ...giusta, indirizzo: senzaComune } } }).rilievi).toEqual(
      [rifiutata],
    );
  });
  test('C005, C010, C011, C014: civil status', () => {
    const vedovo = a.esempio('vedovo');
    const unito = a.esempio('unione-civile');
    const { datiMatrimonio } = sezioneDi(numerosa, 'matrimonio')!;
    const { dataEvento } = datiMatrimonio as Campi;
    expect(esito('C005', numerosa, { matrimonio: { datiMatrimonio: { dataEvento: dataEvento! } } })).toBe('S');
    expect(esito('C005', numerosa, { matrimonio: { datiMatrimonio: { dataEvento: '1999-01-01' } } })).toBe(NO);
    expect(esito('C005', settimo, { matrimonio: { datiMatrimonio: { dataEvento: dataEvento! } } })).toBe('N');
    expect([settimo, vedovo, numerosa, unito].map((chi) => esito('C010', chi))).toEqual(['S', 'S', 'N', 'N']);
    expect([vedovo, settimo].map((chi) => esito('C011', chi))).toEqual(['S', 'N']);
    expect([unito, numerosa].map((chi) => esito('C014', chi))).toEqual(['S', 'N']);
  });
  test('C006, C012, C013: citizenship and parents, and what cannot be said', () => {
    const straniero = a.esempio('straniero');
    const italiana = { cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100' } };
    expect([esito('C006', settimo, italiana), esito('C006', straniero, italiana)]).toEqual(['S', NO]);
    const figlio = famiglia.find((uno) => sezioneDi(uno, 'legameSoggetto')!['codiceLegame'] === '3')!;
    const intera = a.cittadino(di(figlio))!;
    const { paternita, maternita } = intera;
    expect(esito('C012', figlio, { paternita: paternita! })).toBe('S');
    expect(esito('C013', figlio, { maternita: maternita! })).toBe('S');
    expect(esito('C012', figlio, { paternita: maternita! })).toBe(NO);
    expect(esito('C012', settimo, { paternita: paternita! })).toBe('A');
  });
  test('C009: the family, whole and nobody else', () => {
    const dichiara = (chi: readonly Campi[]): Campi => ({
      listaSoggetti: {
        datiSoggetto: chi.map((uno) => {
          const { codiceFiscale, cognome, nome } = generalitaDi(uno);
          return { generalita: { codiceFiscale, cognome, nome } };
        }),
      },
    });
    expect(esito('C009', numerosa, dichiara(famiglia))).toBe('S');
    expect(esito('C009', numerosa, dichiara(famiglia.slice(1)))).toBe(NO);
    expect(esito('C009', numerosa, dichiara([...famiglia, settimo]))).toBe(NO);
    expect(esito('C009', numerosa, dichiara([...famiglia.slice(1), settimo]))).toBe(NO);
  });
});
