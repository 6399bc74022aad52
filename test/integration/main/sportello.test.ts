import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Criteri } from '../../../contract/canali.ts';
import { gestoriDelNucleo } from '../../supporto/gestori.ts';
import { operazioni } from '../../../contract/operazioni/index.ts';
import { attendi, codiceDi, NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

const settimo = { idANPR: 'AF41450AS', codiceFiscale: 'STTSGT90A01H501J', cognome: 'SETTIMO', nome: 'SOGGETTO' };
const perId: Criteri = { specie: 'id-anpr', idANPR: settimo.idANPR };
const perCodiceFiscale: Criteri = { specie: 'codice-fiscale', codiceFiscale: settimo.codiceFiscale };
const omonimi: Criteri = { specie: 'generalita', cognome: 'BARALDI', nome: 'ANDREA' };

let sandbox: SandboxDiProva;
let nucleo: NucleoDiProva;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
});
beforeEach(async () => {
  nucleo = await NucleoDiProva.conOperatore({ sandbox });
});
afterEach(async () => {
  sandbox.guasto({ nome: 'nessuno' });
  await nucleo.chiudi();
});
afterAll(() => sandbox.elimina());

const chiamate = () => sandbox.operazioni.fatte(sandbox.dati.comune.istat);
const modalita = () => ({ segnale: new AbortController().signal });

describe('the sportello refuses, without a call and without an opening record', () => {
  let prima: number;
  beforeEach(() => {
    prima = chiamate();
  });
  afterEach(async () => {
    expect(chiamate()).toBe(prima);
    expect(await nucleo.recordDi('apertura')).toEqual([]);
  });

  test('who has no session', async () => {
    const pratica = await nucleo.pratica();
    await nucleo.parti.sessione.esci();
    expect(await codiceDi(nucleo.parti.consultazione.cerca(pratica, perId, modalita()))).toBe('SESSIONE_ASSENTE');
  });

  test('who has locked the session', async () => {
    const pratica = await nucleo.pratica();
    nucleo.parti.sessione.blocca('richiesta');
    expect(await codiceDi(nucleo.parti.consultazione.cerca(pratica, perId, modalita()))).toBe('SESSIONE_BLOCCATA');
  });

  test('whose role has not the purpose', async () => {
    await nucleo.parti.sessione.esci();
    await nucleo.accedi(3);
    expect(nucleo.operatore(3).ruolo).toBe('alp');
    expect(await codiceDi(nucleo.cerca(perId))).toBe('FINALITA_NON_AMMESSA');
  });

  test('who uses a practice of another operator', async () => {
    const pratica = await nucleo.pratica();
    await nucleo.parti.sessione.esci();
    await nucleo.accedi(1);
    expect(await codiceDi(nucleo.parti.consultazione.cerca(pratica, perId, modalita()))).toBe('PRATICA_ASSENTE');
  });

  test('who uses a practice that does not exist', async () => {
    expect(await codiceDi(nucleo.parti.consultazione.cerca(randomUUID(), perId, modalita()))).toBe('PRATICA_ASSENTE');
  });

  test('a request that its own tree refuses', async () => {
    const criteri: Criteri = { specie: 'generalita', cognome: 'R0SSI', nome: 'MARIO' };
    expect(await codiceDi(nucleo.cerca(criteri))).toBe('RICHIESTA_NON_VALIDA');
  });
});

describe('an access leaves', () => {
  test('an opening record that says who, from where, why and what, and its closing record', async () => {
    const esito = await nucleo.cerca(perId);
    const [apertura] = await nucleo.recordDi('apertura');
    const { operatore } = nucleo.parti.sessione.aperta();
    expect(apertura).toMatchObject({
      sessione: nucleo.parti.sessione.aperta().id,
      operatore: operatore.codiceFiscale,
      ruolo: 'operatore',
      postazione: nucleo.parti.ambiente.idPostazione,
      finalita: 'sportello-anagrafe',
      pratica: expect.stringMatching(/^\d{4}\/PC-0001\/00001$/) as string,
      operazione: '3002',
      modo: 'inviata',
      idOperazioneComune: expect.stringMatching(/^\d{20}$/) as string,
      criteri: ['idANPR'],
      soggetti: [await nucleo.parti.traccia.pseudonimo(settimo.idANPR)],
    });
    expect(await nucleo.recordDi('chiusura')).toMatchObject([
      {
        accesso: apertura?.accesso,
        esito: 'ok',
        codici: [],
        idOperazioneANPR: esito.specie === 'uno' ? esito.scheda.idOperazioneANPR : '',
        soggetti: apertura?.soggetti,
      },
    ]);
  });

  test('two calls under one act, where the search is by codice fiscale', async () => {
    const esito = await nucleo.cerca(perCodiceFiscale);
    expect(esito).toMatchObject({ specie: 'uno', ottenutoDa: 'codice-fiscale', scheda: { idANPR: settimo.idANPR } });
    const aperture = await nucleo.recordDi('apertura');
    expect(aperture.map(({ criteri }) => criteri)).toEqual([['codiceFiscale'], ['idANPR']]);
    expect(new Set(aperture.map(({ atto }) => atto)).size).toBe(1);
    expect(new Set(aperture.map(({ accesso }) => accesso)).size).toBe(2);
    expect(await nucleo.recordDi('chiusura')).toHaveLength(2);
  });

  test('one closing record with the pseudonyms of all, where several people come back', async () => {
    const esito = await nucleo.cerca(omonimi);
    const ids = esito.specie === 'molti' ? esito.soggetti.map(({ idANPR }) => idANPR) : [];
    expect(ids.length).toBeGreaterThan(1);
    const pseudonimi = await Promise.all(ids.map((id) => nucleo.parti.traccia.pseudonimo(id)));
    const chiusure = await nucleo.recordDi('chiusura');
    expect(chiusure.map(({ soggetti }) => soggetti)).toEqual([pseudonimi]);
  });

  test('every member of a family', async () => {
    const pratica = await nucleo.pratica();
    const capo = sandbox.dati.soggetti.at(-1)!;
    const famiglia = await nucleo.parti.consultazione.famiglia(pratica, capo.idANPR, modalita());
    expect(famiglia.componenti.length).toBeGreaterThanOrEqual(5);
    expect((await nucleo.ultimaChiusura())?.soggetti).toHaveLength(famiglia.componenti.length);
  });

  test('the code of ANPR, where nobody is there', async () => {
    expect(await nucleo.cerca({ specie: 'id-anpr', idANPR: 'ZZ99999ZC' })).toMatchObject({
      specie: 'nessuno',
      motivi: [{ codice: 'EN122' }],
    });
    expect(await nucleo.ultimaChiusura()).toMatchObject({ esito: 'rifiutata', codici: ['EN122'], soggetti: [] });
  });

  test('the code of ANPR, where there are too many', async () => {
    const criteri: Criteri = { specie: 'generalita', cognome: 'ROSSI', nome: 'MARIO' };
    expect(await codiceDi(nucleo.cerca(criteri))).toBe('ANPR_TROPPI_SOGGETTI');
    expect(await nucleo.ultimaChiusura()).toMatchObject({ esito: 'rifiutata', codici: ['EN175'] });
  });

  test('a printed request as printed, and nothing is sent', async () => {
    const prima = chiamate();
    const atto = await nucleo.parti.sportello.atto(await nucleo.pratica());
    const campi = {
      criteriRicerca: { idANPR: settimo.idANPR },
      datiRichiesta: { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: '2026-01-01' },
    };
    const domanda = { operazione: operazioni['3002'], campi, criteri: ['idANPR'], soggetti: [settimo.idANPR] };
    expect(await nucleo.parti.sportello.stampa(atto, domanda)).toContain('<idANPR>AF41450AS</idANPR>');
    expect(await nucleo.recordDi('apertura')).toMatchObject([{ modo: 'stampata' }]);
    expect(await nucleo.ultimaChiusura()).toMatchObject({ esito: 'stampata' });
    expect(chiamate()).toBe(prima);
  });

  test('a probe of the connection too, of nobody and for no practice', async () => {
    await nucleo.parti.sportello.provaCollegamento();
    expect(await nucleo.recordDi('apertura')).toMatchObject([{ operazione: 'OP01', pratica: '-', soggetti: [] }]);
    expect(await nucleo.ultimaChiusura()).toMatchObject({ esito: 'ok' });
    expect(nucleo.parti.statoAnpr.stato).toEqual({ stato: 'raggiungibile' });
  });

  test('no name, codice fiscale or ID ANPR of a citizen', async () => {
    await nucleo.cerca(perId);
    await nucleo.cerca(perCodiceFiscale);
    await nucleo.cerca({ specie: 'generalita', cognome: settimo.cognome, nome: settimo.nome });
    await nucleo.cerca(omonimi);
    const scritto = JSON.stringify(await nucleo.record()).toUpperCase();
    for (const dato of [...Object.values(settimo), 'BARALDI', 'ANDREA']) expect(scritto).not.toContain(dato);
  });
});

describe('pseudonyms', () => {
  test('are the same all the year, after a restart too, and change with the year', async () => {
    const anno = 2030;
    const uno = await nucleo.parti.traccia.pseudonimo(settimo.idANPR, anno);
    expect(uno).toMatch(/^[0-9a-f]{32}$/);
    expect(await nucleo.parti.traccia.pseudonimo('UK79569LF', anno)).not.toBe(uno);
    expect(await nucleo.parti.traccia.pseudonimo(settimo.idANPR, anno + 1)).not.toBe(uno);
    await nucleo.spegni();
    nucleo = await NucleoDiProva.costruisci({ sandbox, host: nucleo.host });
    expect(await nucleo.parti.traccia.pseudonimo(settimo.idANPR, anno)).toBe(uno);
  });

  test('differ from one workstation to another', async () => {
    const altro = await NucleoDiProva.costruisci({ sandbox });
    const [qui, la] = await Promise.all([nucleo, altro].map((n) => n.parti.traccia.pseudonimo(settimo.idANPR)));
    await altro.chiudi();
    expect(qui).not.toBe(la);
  });
});

describe('several requests at once', () => {
  test('all succeed, and stand in the log in the order of their ids', async () => {
    const esiti = await Promise.all(
      Array.from({ length: 16 }, (_, i) => nucleo.cerca([perId, perCodiceFiscale, omonimi][i % 3]!)),
    );
    expect(esiti.filter(({ specie }) => specie === 'nessuno')).toEqual([]);
    const ids = (await nucleo.recordDi('apertura')).map(({ idOperazioneComune }) => BigInt(idOperazioneComune));
    expect(ids.every((id, i) => i === 0 || id > ids[i - 1]!)).toBe(true);
  });

  test('a slow one does not hold the others', async () => {
    sandbox.guasto({ nome: 'lento', ms: 3000 });
    let finita = false;
    const lenta = nucleo.cerca(perId).then(() => (finita = true));
    await attendi(() => sandbox.diario.voci.length > 0 && nucleo.parti.traccia.testa.dimensione >= 2);
    await new Promise((avanti) => setTimeout(avanti, 300));
    sandbox.guasto({ nome: 'nessuno' });
    await nucleo.cerca(omonimi);
    expect(finita).toBe(false);
    await lenta;
  });

  test('are traced after a restart with ids above the last one used', async () => {
    await nucleo.cerca(perId);
    const [prima] = await nucleo.recordDi('apertura');
    await nucleo.spegni();
    nucleo = await NucleoDiProva.conOperatore({ sandbox, host: nucleo.host });
    await nucleo.cerca(perId);
    const ultima = (await nucleo.recordDi('apertura')).at(-1)!;
    expect(BigInt(ultima.idOperazioneComune)).toBeGreaterThan(BigInt(prima!.idOperazioneComune));
  });
});

test('sportello:annulla ends the request under way: ANNULLATA, and its record closed as unknown', async () => {
  const gestori = gestoriDelNucleo(nucleo);
  sandbox.guasto({ nome: 'lento', ms: 30_000 });
  const richiesta = randomUUID();
  const pratica = await nucleo.pratica();
  // The sandbox's server is in this process: once it has the request, the request has left.
  const arrivata = new Promise((fatto) => subscribe('http.server.request.start', fatto));
  const risposta = gestori['sportello:cerca']({ richiesta, pratica, criteri: perId });
  await arrivata;
  await gestori['sportello:annulla']({ richiesta });
  expect(await risposta).toEqual({ ok: false, error: expect.objectContaining({ code: 'ANNULLATA' }) as object });
  expect(await nucleo.ultimaChiusura()).toMatchObject({ esito: 'ignoto', codici: ['ANNULLATA'] });
});

test('a request aborted before it leaves: ANNULLATA, and its record closed as not sent', async () => {
  const prima = chiamate();
  expect(await codiceDi(nucleo.cerca(perId, AbortSignal.abort()))).toBe('ANNULLATA');
  expect(await nucleo.ultimaChiusura()).toMatchObject({ esito: 'non-inviata', codici: ['ANNULLATA'] });
  expect(chiamate()).toBe(prima);
});
