import { describe, expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { sezioniDi } from '../../../../contract/operazioni/valori.ts';
import { anagrafe, erroreDi, idAnprDi, OGGI, type Risposta, variati } from '../../../supporto/anagrafe.ts';
import {
  annullamento,
  atto,
  cancellazione,
  codiceFiscaleDi,
  generalitaCambiate,
  generalitaDi,
  idSchedaDi,
  immigrazione,
  mutazioneScheda,
  ricercaDi,
  straniera,
  testoIn,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const prova = (titolo: string, fa: () => void): void => test(titolo, () => a.senzaEffetti(fa));
const IERI = '2026-06-14';
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio] = a.famiglia(di(padre)) as [Campi, Campi, Campi];

/** Changes the generalità and gives the record as it is afterwards. */
function cambia(chi: Campi, altro: Campi, gestione: string | undefined, tipoOperazione = 'C'): Campi {
  const richiesta = mutazioneScheda(chi, ['01'], { generalitaDaModificare: generalitaCambiate(chi, altro) }, gestione);
  a.registra('5008', { ...richiesta, testataRichiesta: { tipoOperazione } });
  return a.cittadino(di(chi))!;
}

/** The ID is that of always, the new code is another, and the old one leads to the same person. */
function collegato(prima: Campi, dopo: Campi): void {
  expect(idAnprDi(dopo)).toBe(idAnprDi(prima));
  expect(codiceFiscaleDi(dopo)).not.toBe(codiceFiscaleDi(prima));
  for (const codiceFiscale of [codiceFiscaleDi(prima), codiceFiscaleDi(dopo)]) {
    expect(idAnprDi(a.cittadino({ codiceFiscale }))).toBe(idAnprDi(prima));
  }
  expect(codiceFiscaleDi(a.cittadino(di(prima), IERI))).toBe(codiceFiscaleDi(prima));
}

describe('row 1: a material error, of who is not aligned with the Agenzia delle Entrate', () => {
  const chi = a.esempio('cie-codice-non-validato');
  const validita = (scheda: Campi): string | undefined => testoIn(scheda, 'generalita', 'codiceFiscale', 'validitaCF');

  prova("ANPR's data being right, the Agenzia gives a codice fiscale linked to the old one", () => {
    expect(validita(chi)).toBe('9');
    const dopo = cambia(chi, { nome: 'GUALTIERO' }, '1', 'V');
    collegato(chi, dopo);
    expect(validita(dopo)).toBe('1');
  });
  prova("the Agenzia's data being right, ANPR takes them and keeps the code", () => {
    const dopo = cambia(chi, { codiceFiscale: { codFiscale: codiceFiscaleDi(chi) } }, undefined, 'V');
    expect(idAnprDi(dopo)).toBe(idAnprDi(chi));
    expect(codiceFiscaleDi(dopo)).toBe(codiceFiscaleDi(chi));
    expect(validita(dopo)).toBe('1');
  });
});

describe('row 2: a material error, of who is aligned', () => {
  prova('ID unchanged, a new codice fiscale linked to the old', () => {
    const chi = a.esempio('omonimo');
    collegato(chi, cambia(chi, { dataNascita: '1974-02-12' }, '1', 'V'));
  });
  prova('an error that the code does not tell leaves the code', () => {
    const chi = a.esempio('omonimo');
    const dopo = cambia(chi, { codiceFiscale: { codFiscale: codiceFiscaleDi(chi) }, nome: 'ANDREAA' }, undefined, 'V');
    expect(codiceFiscaleDi(dopo)).toBe(codiceFiscaleDi(chi));
    expect(testoIn(dopo, 'generalita', 'nome')).toBe('ANDREAA');
    expect(testoIn(a.cittadino(di(chi), IERI), 'generalita', 'nome')).toBe('ANDREA');
  });
});

describe('row 3: marriage, adoption of an adult, change of sex or on request', () => {
  test.each([
    ['the surname taken by marriage', { cognome: 'MÜLLER' }],
    ['the surname of who adopts an adult, before their own', { cognome: 'FERRARI BARALDI' }],
    ['another sex and another name', { sesso: 'F', nome: 'ANDREINA' }],
    ['another name, asked for', { nome: 'LUPO' }],
  ])('%s: ID unchanged, a new codice fiscale linked to the old', (_, altro) => {
    a.senzaEffetti(() => {
      const chi = a.esempio('omonimo');
      const dopo = cambia(chi, altro, '1');
      collegato(chi, dopo);
      expect(generalitaDi(dopo)).toMatchObject(altro);
    });
  });
  prova('of an adult, all that changes in the adoption of a minor changes nothing of the ID', () => {
    const chi = a.esempio('omonimo');
    const richiesta = adozione(chi, padre, madre);
    a.registra('5008', richiesta);
    const dopo = a.cittadino(di(chi))!;
    collegato(chi, dopo);
    expect(testoIn(dopo, 'paternita', 'generalita', 'idSchedaSoggettoANPR')).toBe(idSchedaDi(padre));
  });
});

/** What tells an adoption: generalità, father, mother and birth act together. */
function adozione(chi: Campi, nuovoPadre: Campi, nuovaMadre: Campi, altro: Campi = {}): Campi {
  return mutazioneScheda(
    chi,
    ['01', '10', '11', '15'],
    {
      generalitaDaModificare: generalitaCambiate(chi, { cognome: 'SANTORO', nome: 'LUCE' }),
      attoNascita: atto(undefined, { numeroAtto: '99' }),
      paternita: { generalita: ricercaDi(nuovoPadre) },
      maternita: { generalita: ricercaDi(nuovaMadre) },
      ...altro,
    },
    '1',
  );
}

describe('row 4: the adoption of a minor', () => {
  const adotta = (): Risposta => a.registra('5008', adozione(figlio, padre, madre));

  prova('makes a new record with a new ID ANPR and a new codice fiscale', () => {
    const [dopo] = variati(adotta());
    expect(idAnprDi(dopo)).not.toBe(idAnprDi(figlio));
    const scheda = a.cittadino(di(dopo!))!;
    expect(idSchedaDi(scheda)).not.toBe(idSchedaDi(figlio));
    expect(codiceFiscaleDi(scheda)).not.toBe(codiceFiscaleDi(figlio));
    expect(testoIn(scheda, 'generalita', 'cognome')).toBe('SANTORO');
    expect(testoIn(scheda, 'attoNascita', 'numeroAtto')).toBe('99');
    expect(testoIn(scheda, 'legameSoggetto', 'codiceLegame')).toBe('3');
    expect(a.famiglia(di(padre)).map(idAnprDi)).toContain(idAnprDi(dopo));
  });
  prova('leaves nobody under the old ID, codice fiscale, number, name or document, on any day', () => {
    adotta();
    const chiavi: Campi[] = [
      di(figlio),
      { codiceFiscale: codiceFiscaleDi(figlio) },
      { idSchedaSoggettoANPR: idSchedaDi(figlio) },
      { cognome: testoIn(figlio, 'generalita', 'cognome')!, nome: testoIn(figlio, 'generalita', 'nome')! },
    ];
    for (const chiave of chiavi)
      for (const giorno of [OGGI, IERI, '2020-01-01']) {
        const suo = a.cittadino(chiave, giorno);
        if (suo) expect(idSchedaDi(suo)).not.toBe(idSchedaDi(figlio));
      }
    for (const giorno of [OGGI, IERI])
      expect(a.famiglia(di(padre), giorno).map(idAnprDi)).not.toContain(idAnprDi(figlio));
  });
  prova('is told by no answer that has the old identity in it, nor by any that has both', () => {
    const { xml } = adotta();
    const vecchi = [idAnprDi(figlio), codiceFiscaleDi(figlio), idSchedaDi(figlio)];
    for (const vecchio of vecchi) expect(xml).not.toContain(vecchio);
    expect(xml).not.toContain('generalitaPrecedenti');
    const tutto = {
      statoLavorazione: '2',
      periodoRiferimentoRichieste: { dataOraIniziale: '2026-01-01T00:00:00Z', dataOraFinale: `${OGGI}T12:00:01Z` },
    };
    const { valore } = a.registra('3003', { ricercaElenchiRichieste: tutto });
    for (const una of sezioniDi(valore, 'elencoRisposte')) {
      const documento = Buffer.from(testoIn(una, 'xmlRisposta') ?? '', 'base64').toString();
      expect(vecchi.some((uno) => documento.includes(uno)) && documento.includes('SANTORO')).toBe(false);
    }
  });
  // The only test that reads the tables: what is not there, no service can tell.
  prova('leaves no row in which both identities are', () => {
    const [dopo] = variati(adotta());
    const nuovi = [idAnprDi(dopo), testoIn(dopo, 'generalitaAttuali', 'idSchedaSoggettoANPR')!];
    const vecchi = [idAnprDi(figlio), idSchedaDi(figlio), codiceFiscaleDi(figlio)];
    const tabelle = a.db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    for (const { name } of tabelle) {
      for (const riga of a.db.prepare<[], object>(`SELECT * FROM "${name}"`).all()) {
        const testo = JSON.stringify(riga);
        const due = nuovi.some((uno) => testo.includes(uno)) && vecchi.some((uno) => testo.includes(uno));
        expect(due, `${name}: ${testo.slice(0, 200)}`).toBe(false);
      }
    }
  });
  prova('cannot be annulled, and nor can what was done to the child before', () => {
    const prima = a.registra('5008', mutazioneScheda(figlio, ['07'], { altriDati: { titoloStudio: '0' } }));
    const fatta = adotta();
    const nuovo = a.cittadino(di(variati(fatta)[0]!))!;
    expect(erroreDi(a.chiedi('5012', annullamento('5012', '5008', fatta, nuovo)))).toContain('EN078');
    expect(erroreDi(a.chiedi('5012', annullamento('5012', '5008', prima, nuovo)))).toContain('EN078');
  });
});

describe('rows 5 and 6: duplicates', () => {
  const chi = straniera({ nome: 'KHADIJA' });
  const prima = (): Campi => a.cittadino(di(variati(a.registra('1002', immigrazione({}, chi)))[0]!))!;
  const seconda = (): Campi => {
    const controlli = { datiControllo: { attribuzioneFamiglia: '1', gestioneCF: '3' } };
    const [sua] = variati(a.registra('1002', immigrazione(controlli, chi)));
    return a.cittadino({ idSchedaSoggettoANPR: testoIn(sua, 'generalitaAttuali', 'idSchedaSoggettoANPR')! })!;
  };

  prova('until it is resolved no ID of theirs is valid, and nothing is registered of them', () => {
    const una = prima();
    const altra = seconda();
    expect(a.cittadino(di(una))).toBeUndefined();
    expect(altra['identificativi']).toBeUndefined();
    expect(a.cittadino({ idSchedaSoggettoANPR: idSchedaDi(una) })!['identificativi']).toBeUndefined();
    const carta = a.chiedi('5008', mutazioneScheda(una, ['07'], { altriDati: { titoloStudio: 'C' } }));
    expect(erroreDi(carta)).toContain('EN471');
  });
  prova('row 5: of one person, one record is deleted with its ID and the other ID is valid again', () => {
    const una = prima();
    const altra = seconda();
    a.registra('2003', cancellazione(altra, '10'));
    expect(idAnprDi(a.cittadino(di(una)))).toBe(idAnprDi(una));
    expect(a.cittadino({ idSchedaSoggettoANPR: idSchedaDi(altra) })).toBeUndefined();
  });
  prova('row 6: of two people, both IDs are those of before and the second has a codice fiscale for omocodia', () => {
    const una = prima();
    const altra = seconda();
    const generalita = { generalitaDaModificare: generalitaCambiate(altra, {}) };
    const [risolta] = variati(a.registra('5008', mutazioneScheda(altra, ['01'], generalita, '2')));
    const codice = testoIn(risolta, 'generalitaAttuali', 'codiceFiscale', 'codFiscale')!;
    expect(codice).not.toBe(codiceFiscaleDi(una));
    expect(codice.slice(0, 14)).toBe(codiceFiscaleDi(una).slice(0, 14));
    expect(idAnprDi(a.cittadino(di(una)))).toBe(idAnprDi(una));
    expect(idAnprDi(a.cittadino({ codiceFiscale: codice }))).toBe(idAnprDi(risolta));
    expect(idAnprDi(risolta)).not.toBe(idAnprDi(una));
  });
});
