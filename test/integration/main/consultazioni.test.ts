import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CodiceServizio } from '../../../contract/consultazione.ts';
import type { Criteri } from '../../../contract/canali.ts';
import { riuscito, type Esito } from '../../../contract/esito.ts';
import type { CodiceFinalita } from '../../../contract/finalita.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import type { SpecieSoggetto } from '../../../contract/sandbox.ts';
import { buono, codice, gestoriDelNucleo } from '../../supporto/gestori.ts';
import { Rinuncia } from '../../../main/host.ts';
import { NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

let sandbox: SandboxDiProva;
let nucleo: NucleoDiProva;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
});
beforeEach(async () => {
  nucleo = await NucleoDiProva.conOperatore({ sandbox });
});
afterEach(() => nucleo.chiudi());
afterAll(() => sandbox.elimina());

const gestori = () => gestoriDelNucleo(nucleo);
const chiamata = async (finalita?: CodiceFinalita) => ({
  richiesta: randomUUID(),
  pratica: await nucleo.pratica(finalita),
});
const cerca = async (criteri: Criteri, allaData?: string) =>
  gestori()['sportello:cerca']({ ...(await chiamata()), criteri, ...(allaData ? { allaData } : {}) });
const maschera = (campi: Campi) => cerca({ specie: 'maschera', campi });
const servizio = async (operazione: CodiceServizio, campi: Campi, finalita?: CodiceFinalita) =>
  gestori()['sportello:servizio']({ ...(await chiamata(finalita)), operazione, campi });
const esempio = (specie: SpecieSoggetto) => sandbox.dati.soggetti.find((uno) => uno.specie === specie)!;
const trovato = async (esito: Promise<Esito<unknown>>) => {
  const letto = (await buono(esito)) as { specie: string; scheda?: { idANPR: string; soggetto: Campi } };
  return letto.scheda?.idANPR ?? letto.specie;
};
const cf = (testo: string) => ({ specie: 'codice-fiscale' as const, codiceFiscale: testo });
const id = (idANPR: string) => ({ specie: 'id-anpr' as const, idANPR });

describe('a person on a past day', () => {
  test('is as the record stood then, and is not in ANPR before', async () => {
    const via = async (giorno: string) => {
      const esito = await buono(cerca(id('AF41450AS'), giorno));
      if (esito.specie !== 'uno') return esito.specie;
      const [residenza] = sezioniDi(esito.scheda.soggetto, 'residenza');
      const indirizzo = sezioneDi(residenza, 'indirizzo');
      return `${testoDi(sezioneDi(indirizzo, 'comune'), 'nomeComune')} ${esito.scheda.allaData}`;
    };
    expect(await via('2016-01-01')).toBe('MODENA 2016-01-01');
    expect(await via('2012-01-01')).toBe('ROMA 2012-01-01');
    expect(await via('2005-01-01')).toBe('nessuno');
  });

  test('has a history that walks back to where ANPR has nothing more, under one act', async () => {
    const storia = await buono(gestori()['sportello:storia']({ ...(await chiamata()), idANPR: 'AF41450AS' }));
    const dove = storia.residenze.map(({ campi }) =>
      testoDi(sezioneDi(sezioneDi(campi, 'indirizzo'), 'comune'), 'nomeComune'),
    );
    expect(dove).toEqual(['PAVULLO NEL FRIGNANO', 'PAVULLO NEL FRIGNANO', 'MODENA', 'ROMA']);
    expect(storia.fine).toBe('inizio');
    expect(storia.residenze[0]).not.toHaveProperty('al');
    expect(new Set((await nucleo.recordDi('apertura')).map(({ pratica }) => pratica)).size).toBe(1);
  });
});

describe('the criteria of the mask', () => {
  const oggi = new Date().toISOString().slice(0, 10);
  const persona = (specie: SpecieSoggetto) => sandbox.popolazione.perIdAnpr(esempio(specie).idANPR, oggi)[0]!;
  const sezione = (specie: SpecieSoggetto, nome: string) => sezioneDi(persona(specie).sezioni, nome);

  test('find a person by surname, name and birth', async () => {
    const campi = {
      criteriRicerca: { cognome: 'SETTIMO', nome: 'SOGGETTO', sesso: 'M' },
      datiNascita: { dataEvento: '1990-01-01' },
    };
    expect(await trovato(maschera(campi))).toBe('AF41450AS');
  });

  test('find the holder of an identity card, of a passport and of a residence permit', async () => {
    const carta = testoDi(sezione('carta-in-scadenza', 'cartaIdentita'), 'numero')!;
    expect(await trovato(maschera({ criteriRicerca: { cartaIdentita3000: { numero: carta } } }))).toBe(
      persona('carta-in-scadenza').idANPR,
    );
    const passaporto = testoDi(sezione('straniero', 'permessoSoggiorno'), 'numeroPassaporto')!;
    expect(
      await trovato(maschera({ criteriRicerca: { permessoDiSoggiorno3000: { numeroPassaporto: passaporto } } })),
    ).toBe(persona('straniero').idANPR);
  });

  test('find the people of a family by ANPR’s number of it', async () => {
    const { idFamiglia } = persona('famiglia-numerosa');
    const esito = await buono(
      maschera({ criteriRicerca: { identificativoANPR: String(idFamiglia), tipoScheda: '1' } }),
    );
    const trovati = esito.specie === 'molti' ? esito.soggetti.map(({ idANPR }) => idANPR) : [];
    expect(trovati).toContain(persona('famiglia-numerosa').idANPR);
  });

  test('search all of Italy, or this Comune alone', async () => {
    const quanti = async (ricercaNazionale: string) => {
      const criteriRicerca = { cognome: 'RUSSO', nome: 'ANNA' };
      const esito = await buono(maschera({ criteriRicerca, datiRichiesta: { ricercaNazionale } }));
      return esito.specie === 'molti' ? esito.soggetti.map(({ comuneResidenza }) => comuneResidenza) : [];
    };
    const ovunque = await quanti('1');
    const qui = await quanti('0');
    expect(new Set(ovunque).size).toBeGreaterThan(1);
    expect([...new Set(qui)]).toEqual(['PAVULLO NEL FRIGNANO']);
    expect(qui.length).toBeLessThan(ovunque.length);
  });

  test('find nobody with what to try, where ANPR knows nobody so called', async () => {
    const esito = await buono(maschera({ criteriRicerca: { cognome: 'INESISTENTE', nome: 'NESSUNO' } }));
    expect(esito).toMatchObject({ specie: 'nessuno', motivi: [{ codice: 'EN122' }] });
  });

  test('that the schema would refuse do not leave', async () => {
    const prima = sandbox.operazioni.fatte('036030');
    expect(await codice(maschera({ criteriRicerca: { cognome: 'SETTIMO', nome: '§' } }))).toBe('RICHIESTA_NON_VALIDA');
    expect(sandbox.operazioni.fatte('036030')).toBe(prima);
  });
});

describe('who the officer meets', () => {
  test.each<SpecieSoggetto>([
    'deceduto',
    'aire',
    'straniero',
    'convivenza',
    'emigrato',
    'irreperibile',
    'non-certificabile',
    'giorno-e-mese-ignoti',
    'senza-nome',
    'omocodia',
    'unione-civile',
    'elettore-ue',
  ])('a person of the kind %s is found by ID and keeps nothing unread', async (specie) => {
    const esito = await buono(cerca(id(esempio(specie).idANPR)));
    expect(esito).toMatchObject({ specie: 'uno', ottenutoDa: 'id-anpr', scheda: { ignoti: [] } });
  });

  test('a codice fiscale leads to the ID first, in one act', async () => {
    const { codiceFiscale, idANPR } = esempio('ufficiale');
    expect(await trovato(cerca(cf(codiceFiscale)))).toBe(idANPR);
    const accessi = await nucleo.recordDi('apertura');
    expect(new Set(accessi.map(({ pratica }) => pratica)).size).toBe(1);
  });

  test('the people of a convivenza are shown too', async () => {
    const famiglia = await buono(
      gestori()['sportello:famiglia']({ ...(await chiamata()), idANPR: esempio('convivenza').idANPR }),
    );
    expect(famiglia.componenti.length).toBeGreaterThan(1);
  });

  test('in a list, who died is marked so', async () => {
    const { cognome, nome } = esempio('deceduto');
    const esito = await buono(cerca({ specie: 'generalita', cognome, nome }));
    const morti =
      esito.specie === 'molti'
        ? esito.soggetti.filter(({ deceduto }) => deceduto).length
        : esito.specie === 'uno' && esito.scheda.soggetto['datiDecesso'] !== undefined;
    expect(Number(morti)).toBeGreaterThan(0);
  });
});

describe('the other services', () => {
  test('3004 tells a procedure by its number', async () => {
    const risposta = await buono(servizio('3004', { parametriRicerca3004: { numeroProcedimentoAmm: '5000001' } }));
    expect(sezioniDi(sezioneDi(risposta.valore, 'listaProcAmm'), 'elemProcAmm')).toHaveLength(1);
    expect(risposta.ignoti).toEqual([]);
  });

  test('3005 gives back the answer of an earlier consultation, read by its own tree', async () => {
    const prima = await buono(cerca(id('AF41450AS')));
    const numero = prima.specie === 'uno' ? prima.scheda.idOperazioneANPR : '';
    const risposta = await buono(servizio('3005', { datiRichiesta: { idOperazioneANPR: numero } }));
    expect(risposta.conservate).toMatchObject([{ operazione: '3002', errori: [] }]);
    expect(JSON.stringify(risposta.conservate[0]!.valore)).toContain('VESPUCCI');
  });

  test('3005 shows no more of a kept answer than the purpose of now admits', async () => {
    const prima = await buono(cerca(id('AF41450AS')));
    const numero = prima.specie === 'uno' ? prima.scheda.idOperazioneANPR : '';
    const risposta = await buono(servizio('3005', { datiRichiesta: { idOperazioneANPR: numero } }, 'verifica-ufficio'));
    const letta = JSON.stringify(risposta.conservate);
    expect(letta).toContain('VESPUCCI');
    expect(letta).not.toContain('legameSoggetto');
    expect(letta).not.toContain('cartaIdentita');
  });

  test('3008 tells the electoral sections, to the electoral purpose alone', async () => {
    const campi: Campi = {
      parametriRicerca3008: {
        comune: { nomeComune: 'PAVULLO NEL FRIGNANO', codiceIstat: '036030', siglaProvinciaIstat: 'MO' },
        tipoRichiesta: '1',
      },
    };
    expect(await codice(servizio('3008', campi))).toBe('FINALITA_NON_AMMESSA');
    const risposta = await buono(servizio('3008', campi, 'elettorale'));
    expect(JSON.stringify(risposta.valore).match(/"sezioneelettoralenum"/g)).toHaveLength(6);
  });

  test('3006 is refused by ANPR to a Comune, with what ANPR said', async () => {
    const esito = await servizio('3006', {
      criteriRicerca: { cognome: 'SETTIMO', nome: 'SOGGETTO' },
      datiRichiesta: {
        schedaAnagraficaRichiesta: '1',
        dataRiferimentoRichiesta: '2026-01-01',
        motivoRichiesta: 'verifica',
      },
    });
    expect(esito.ok ? [] : esito.error.anomalie).toMatchObject([{ codice: 'XXXX' }]);
  });

  test('7003 tells the versions with nothing written, 7002 refuses a number without a file', async () => {
    const versioni = await buono(servizio('7003', { datiRichiesta: {} }));
    expect(JSON.stringify(versioni.valore)).toContain('9.2.7');
    expect(await codice(servizio('7002', { datiRichiesta: { idOperazioneANPR: '1' } }))).toBe('ANPR_NESSUN_RISULTATO');
  });

  test('a request that the schema would refuse does not leave', async () => {
    const prima = sandbox.operazioni.fatte('036030');
    expect(await codice(servizio('3004', { parametriRicerca3004: {} }))).toBe('RICHIESTA_NON_VALIDA');
    expect(sandbox.operazioni.fatte('036030')).toBe(prima);
  });

  test('3003 and 3007 tell what the Comune asked, this very day', async () => {
    const prima = await buono(cerca(id('AF41450AS')));
    const numero = prima.specie === 'uno' ? prima.scheda.idOperazioneANPR : 'none';
    const campi: Campi = {
      ricercaElenchiRichieste: {
        statoLavorazione: '2',
        operazioneRichiesta: '3002',
        periodoRiferimentoRichieste: {
          dataOraIniziale: new Date(Date.now() - 3_600_000).toISOString(),
          dataOraFinale: new Date(Date.now() + 60_000).toISOString(),
        },
      },
    };
    const numeri = await buono(servizio('3007', campi));
    expect(JSON.stringify(numeri.valore)).toContain(numero);
    // ANPR gives no more than twenty answers at once.
    const { conservate } = await buono(servizio('3003', campi));
    expect(conservate.length).toBeGreaterThan(0);
    expect(conservate.every(({ operazione, valore }) => operazione === '3002' && valore !== undefined)).toBe(true);
  });

  test('CIE2 shows what CIEOnline sees, the ID ANPR that its tree does not have included', async () => {
    const { codiceFiscale, cognome, nome, idANPR } = esempio('carta-in-scadenza');
    const campi: Campi = {
      generalita: { codiceFiscale, cognome, nome },
      datiControllo: {
        comuneResidenza: { nomeComune: 'PAVULLO NEL FRIGNANO', codiceIstat: '036030', siglaProvinciaIstat: 'MO' },
      },
    };
    const risposta = await buono(servizio('CIE2', campi, 'carta-identita'));
    expect(risposta.ignoti.map(({ testo }) => testo).join()).toContain(idANPR);
    expect(await codice(servizio('CIE2', campi, 'elettorale'))).toBe('FINALITA_NON_AMMESSA');
  });

  test('3001 finds the parents by their codice fiscale', async () => {
    const { codiceFiscale, cognome, nome } = esempio('famiglia-numerosa');
    const generalita = { codiceFiscale: { codFiscale: codiceFiscale }, cognome, nome };
    const padre = sandbox.popolazione.perIdAnpr(esempio('famiglia-numerosa').idANPR, '2026-01-01')[0]!.sesso === 'M';
    const uno = padre ? '1' : '0';
    const due = padre ? '0' : '1';
    const campi: Campi = {
      [padre ? 'paternita' : 'maternita']: { generalita },
      datiControlli: {
        pPadre: uno,
        pCodiceFiscalePadre: uno,
        pCognomePadre: '0',
        pMadre: due,
        pCognomeMadre: '0',
        pCodiceFiscaleMadre: due,
      },
    };
    const risposta = await buono(servizio('3001', campi, 'stato-civile'));
    expect(JSON.stringify(risposta.valore)).toContain(codiceFiscale);
    expect(await codice(servizio('3001', campi, 'elettorale'))).toBe('FINALITA_NON_AMMESSA');
  });

  test('leave a closing record that names who was seen', async () => {
    await buono(servizio('3004', { parametriRicerca3004: { numeroProcedimentoAmm: '5000001' } }));
    expect(await nucleo.ultimaChiusura()).toMatchObject({
      esito: 'ok',
      idOperazioneANPR: expect.stringMatching(/^\d+$/),
    });
  });
});

describe('the code tables', () => {
  test('are usable before any reading, then read from ANPR, and not kept twice', async () => {
    const g = gestori();
    expect((await buono(g['tabelle:elenco'](undefined))).every(({ letta }) => letta === null)).toBe(true);
    const prima = await buono(g['tabelle:aggiorna']({ richiesta: randomUUID() }));
    expect(prima.filter(({ esito }) => esito === 'nuova').length).toBeGreaterThan(10);
    expect((await buono(g['tabelle:elenco'](undefined))).some(({ letta }) => letta !== null)).toBe(true);
    const ancora = await buono(g['tabelle:aggiorna']({ richiesta: randomUUID() }));
    expect(ancora.filter(({ esito }) => esito === 'nuova')).toEqual([]);
  });

  test('tell the Comuni and the states as they were on a day', async () => {
    const g = gestori();
    await buono(g['tabelle:aggiorna']({ richiesta: randomUUID() }));
    const comuni = async (allaData: string) =>
      (await buono(g['luoghi:comuni']({ testo: 'BAZZANO', allaData }))).map(({ nome }) => nome);
    expect(await comuni('2000-01-01')).toContain('BAZZANO');
    expect(await comuni('2020-01-01')).not.toContain('BAZZANO');
    const stati = async (allaData: string) =>
      (await buono(g['luoghi:stati']({ testo: 'JUGO', allaData }))).map(({ nome }) => nome);
    expect(await stati('1980-01-01')).toContain('JUGOSLAVIA');
    expect(await stati('2020-01-01')).not.toContain('JUGOSLAVIA');
  });
});

describe('a visura', () => {
  const emetti = async (modo: 'stampa' | 'pdf') => {
    const pratica = await nucleo.pratica();
    const idOperazioneANPR = await leggi(pratica);
    return gestori()['sportello:visura']({ pratica, idANPR: 'AF41450AS', idOperazioneANPR, modo });
  };
  const leggi = async (pratica: string) => {
    const { idOperazioneANPR } = await nucleo.parti.consultazione.scheda(pratica, 'AF41450AS', {
      segnale: new AbortController().signal,
    });
    return idOperazioneANPR;
  };

  test('is in the log before it is on paper', async () => {
    let scritti = 0;
    nucleo.host.stampante = async () => {
      scritti = (await nucleo.recordDi('rilettura')).length;
    };
    expect(await emetti('stampa')).toEqual(riuscito(null));
    expect(scritti).toBe(1);
    expect((await nucleo.recordDi('rilettura')).at(-1)).toMatchObject({ modo: 'visura-stampata' });
  });

  test('saved as PDF has a name that names nobody', async () => {
    const nome = await buono(emetti('pdf'));
    expect(nome).toMatch(/visura-[\w-]+-\d+\.pdf$/);
    expect(nome).not.toMatch(/SETTIMO|AF41450AS/);
    expect((await nucleo.recordDi('rilettura')).at(-1)).toMatchObject({ modo: 'visura-pdf' });
  });

  test.each([
    ['for another practice than it was read for', async () => ({ pratica: await nucleo.pratica() })],
    ['of somebody who was not in that answer', () => Promise.resolve({ idANPR: 'UK79569LF' })],
    ['from an answer that nobody read', () => Promise.resolve({ idOperazioneANPR: '9000000001' })],
  ])('%s is refused, and nothing is printed', async (_, altro) => {
    let stampe = 0;
    nucleo.host.stampante = () => Promise.resolve(void stampe++);
    const pratica = await nucleo.pratica();
    const buona = { pratica, idANPR: 'AF41450AS', idOperazioneANPR: await leggi(pratica), modo: 'stampa' } as const;
    expect(await codice(gestori()['sportello:visura']({ ...buona, ...(await altro()) }))).toBe('CANALE_RIFIUTATO');
    expect(stampe).toBe(0);
    expect(await codice(gestori()['sportello:visura'](buona))).toBe('ok');
  });

  test('is not written where the session locked while the officer was choosing the file', async () => {
    nucleo.host.stampante = () => {
      nucleo.parti.sessione.blocca('carta-estratta');
      return Promise.resolve();
    };
    expect(await codice(emetti('pdf'))).toBe('SESSIONE_BLOCCATA');
  });

  test('given up in the print dialog is no failure of a printer', async () => {
    nucleo.host.stampante = () => Promise.reject(new Rinuncia('Print job canceled'));
    expect(await codice(emetti('stampa'))).toBe('ANNULLATA');
    expect(await nucleo.recordDi('rilettura')).toHaveLength(1);
  });

  test('that the printer or the disk refuses says so, and the attempt stays in the log', async () => {
    nucleo.host.stampante = () => Promise.reject(new Error('ENOSPC'));
    expect(await codice(emetti('pdf'))).toBe('STAMPA_NON_RIUSCITA');
    expect(await nucleo.recordDi('rilettura')).toHaveLength(1);
  });
});
