import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordTraccia } from '../../contract/traccia.ts';
import { Banco } from '../supporto/banco.ts';

describe('from card to citizen, by keyboard alone', () => {
  let banco: Banco;
  let record: readonly RecordTraccia[];

  beforeAll(async () => {
    banco = await Banco.prepara();
  });
  afterAll(() => banco.chiudi());

  it('shows the environment, and the way in passes axe', async () => {
    await banco.vede(/AMBIENTE DI PROVA/);
    await banco.vede('PIN della carta');
    await banco.accessibile();
  });

  it('lets the operator in with card and PIN', async () => {
    await banco.accedi();
    await banco.vede(`${banco.operatore.cognome} ${banco.operatore.nome}`);
    await banco.vede('ANPR raggiungibile');
    await banco.accessibile();
  });

  it('finds a person by ID ANPR and shows the record', async () => {
    await banco.tasti('AF41450AS', '<Enter>');
    await banco.vede('VIA AMERIGO VESPUCCI');
    await banco.vede('esiste in ANPR');
    await banco.accessibile();
  });

  it('shows the family in one key', async () => {
    await banco.tasti('<F8>');
    await banco.vede(/Famiglia: \d+ component/);
    await banco.accessibile();
  });

  it('asks which one when several people match, and opens the one chosen', async () => {
    await banco.tasti('<F2>', 'RUSSO ANNA', '<Enter>');
    await banco.vede(/\d+ persone trovate/);
    await banco.accessibile();
    await banco.tasti('<ArrowDown>', '<Enter>');
    await banco.vede(/ID ANPR/);
    expect(await banco.pagina.getByRole('tab').count()).toBeGreaterThanOrEqual(2);
  });

  it('obtains the ID ANPR of a person searched by codice fiscale, and says so', async () => {
    await banco.tasti('<F12>', 'STTSGT90A01H501J', '<Enter>');
    await banco.vede(/ID.*ottenuto.*codice fiscale/i);
  });

  it('suggests an ID with a look-alike put right, and does not send it by itself', async () => {
    await banco.tasti('<F12>', 'AF4145OAS');
    await banco.vede(/AF 41450 AS/);
    await banco.tasti('<Enter>');
    expect(await banco.pagina.getByText('VIA AMERIGO VESPUCCI').count()).toBe(0);
  });

  it('says that nobody is there, and what to try', async () => {
    await banco.tasti('<F12>', 'INESISTENTE PERSONA', '<Enter>');
    await banco.vede(/Nessun|non trovat/i);
    await banco.accessibile();
  });

  it('keeps the other screens accessible: practices, log, diagnosis', async () => {
    for (const [voce, testo] of [
      ['Pratiche', /2026\/|20\d\d\/PC-/],
      ['Traccia', /Verifica/i],
      ['Diagnosi', /certificat/i],
    ] as const) {
      await banco.va(voce);
      await banco.vede(testo);
      await banco.accessibile();
    }
  });

  it('locks in one key, takes the data off the screen, and unlocks by PIN', async () => {
    await banco.va('Sportello');
    await banco.tasti('<F2>', 'AF41450AS', '<Enter>');
    await banco.vede('VIA AMERIGO VESPUCCI');
    await banco.tasti('<Control+l>');
    await banco.vede('Postazione bloccata');
    expect(await banco.pagina.content()).not.toContain('VESPUCCI');
    await banco.accessibile();
    await banco.tasti(banco.operatore.pin, '<Enter>');
    await banco.vede('Cerca una persona');
  });

  it('leaves every access in the log, opened before and closed after', async () => {
    await banco.applicazione.ferma();
    record = await banco.registro();
    const aperture = record.flatMap((r) => (r.tipo === 'apertura' ? [r] : []));
    const chiusure = record.flatMap((r) => (r.tipo === 'chiusura' ? [r] : []));
    expect(record[0]).toMatchObject({ tipo: 'accesso', operatore: banco.operatore.codiceFiscale });
    expect(chiusure.map(({ accesso }) => accesso).sort()).toEqual(aperture.map(({ accesso }) => accesso).sort());
    expect(aperture.filter(({ operazione }) => operazione === '3002').length).toBeGreaterThanOrEqual(6);
    expect(aperture.every(({ pratica, finalita }) => pratica !== '' && finalita !== '')).toBe(true);
  });

  it('writes a list of several people as an access to each of them', () => {
    const conMolti = record.filter((r) => r.tipo === 'chiusura' && r.soggetti.length > 1);
    expect(conMolti.length).toBeGreaterThanOrEqual(1);
  });

  it('joins the two calls of a search by codice fiscale in one act', () => {
    const atti = record.flatMap((r) => (r.tipo === 'apertura' ? [r.atto] : []));
    expect(new Set(atti).size).toBeLessThan(atti.length);
  });
});
