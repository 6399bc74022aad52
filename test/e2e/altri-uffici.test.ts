import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { Banco } from '../supporto/banco.ts';

describe('an officer of Tributi, by keyboard alone', () => {
  let banco: Banco;
  const scegli = async (nome: RegExp) => {
    await banco.pagina.getByRole('radio', { name: nome }).focus();
    await banco.tasti('<Space>');
  };
  const riga = () => banco.pagina.getByLabel('ID ANPR o codice fiscale', { exact: true }).last();

  const sceglieIlFile = async (testo: string) => {
    const [scelta] = await Promise.all([banco.pagina.waitForEvent('filechooser'), banco.tasti('<F10>', '<Enter>')]);
    await scelta.setFiles({ name: 'persone.csv', mimeType: 'text/csv', buffer: Buffer.from(testo) });
  };
  /** The file of outcomes that the screen says was saved. */
  const righeSalvate = async (): Promise<readonly string[]> => {
    const salvato = await banco.pagina.getByText(/^Salvato: /).textContent();
    return readFileSync(/^Salvato: (.*\.csv)\./.exec(salvato ?? '')![1]!, 'utf8').split('\r\n');
  };

  beforeAll(async () => {
    banco = await Banco.prepara();
    await banco.accedi();
    await banco.vede('ANPR raggiungibile');
    await banco.va('Altri uffici');
  });
  afterEach(() => banco.sandbox.guasto({ nome: 'nessuno' }));
  afterAll(() => banco.chiudi());

  it('verifies a family for TARI from a codice fiscale, for a reason', async () => {
    await scegli(/^Tributi/);
    await banco.vede('Verifiche: sì o no, senza dati');
    // The next choice is one Tab away, and after it the person: nothing takes the cursor elsewhere.
    await banco.tasti('<Tab>');
    const scelto = banco.pagina.getByRole('radio', { name: /C021/ });
    for (let volta = 0; !(await scelto.isChecked()) && volta < 10; volta++) await banco.tasti('<ArrowDown>');
    await banco.tasti('<Tab>', '<Tab>', 'STTSGT90A01H501J');
    expect(await riga().inputValue()).toBe('STTSGT90A01H501J');
    await banco.pagina.getByLabel('Protocollo o fascicolo').focus();
    await banco.tasti('TARI-2026-881', '<F10>');
    await banco.vede(/ID ANPR ottenuto dal codice fiscale/);
    await banco.vede('Famiglia di un componente');
    await banco.vede('SETTIMO SOGGETTO');
    await banco.accessibile();
  });

  it('prints the outcome, in the same two keys as a visura', async () => {
    await banco.tasti('<F9>');
    await banco.vede('Esito di una richiesta ad ANPR');
    await banco.vede('TARI-2026-881');
    await banco.tasti('<F10>');
    await banco.vede(/Salvat[ao].*esito-/);
    await banco.tasti('<Escape>');
  });

  it('asks for another person without choosing again, and keeps what was chosen where the service is ill', async () => {
    banco.sandbox.guasto({ nome: 'pdnd-429' });
    await banco.tasti('<F12>', 'PRVGNN90R10H501Q', '<F10>');
    await banco.vede(messaggiErrore.PDND_TROPPE_RICHIESTE.messaggio);
    await banco.vede('Copia il testo per la segnalazione');
    banco.sandbox.guasto({ nome: 'nessuno' });
    await banco.tasti('<F10>');
    await banco.vede(/Famiglia di \d+ componenti|Famiglia di un componente/);
  });

  it('takes people off the screen at a lock', async () => {
    await banco.tasti('<Control+l>');
    await banco.vede('Postazione bloccata');
    expect(await banco.pagina.content()).not.toContain('GIOVANNI');
    await banco.pagina.getByLabel('PIN della carta').focus();
    await banco.tasti(banco.operatore.pin, '<Enter>');
    await banco.vede('Altri uffici: e-service di ANPR su PDND');
    expect(await riga().inputValue()).toBe('PRVGNN90R10H501Q');
    expect(await banco.pagina.getByLabel('Protocollo o fascicolo').inputValue()).toBe('TARI-2026-881');
  });

  it('asks about many people from a file, and saves what came of each', async () => {
    await banco.tasti('<F8>');
    await banco.vede('Nessun lavoro su molte persone.');
    await scegli(/C007/);
    await banco.vede(/^Nuovo lavoro da un file: Verifica/);
    const testo = 'codice;note\r\nSTTSGT90A01H501J;x\r\nPRVGNN90R10H501Q;y\r\nnon un codice 1;z\r\n';
    await sceglieIlFile(testo);
    await banco.vede('Righe fatte: 0 di 3');
    await banco.tasti('<F6>');
    await banco.vede('Righe fatte: 3 di 3, di cui rifiutate: 1.');
    await banco.tasti('<F11>');
    await banco.vede('non un codice 1');
    await banco.accessibile();
    await banco.tasti('<F9>');
    const righe = await righeSalvate();
    expect(righe[1]).toMatch(/^"1";"STTSGT90A01H501J";"[^"]+: Sì[^"]*"$/);
    expect(righe[2]).toMatch(/^"2";"PRVGNN90R10H501Q";"[^"]+"$/);
    // No file ties a codice fiscale to an ID ANPR.
    expect(righe.join()).not.toContain('AF41450AS');
    expect(righe[3]).toMatch(/^"3";"non un codice 1";"Rifiutata: /);
  });

  it('throws a job away only when told twice', async () => {
    await banco.tasti('<F7>');
    await banco.vede('Gli accessi già fatti restano nella traccia.');
    await banco.tasti('<Escape>', '<F7>', '<Tab>', '<Enter>');
    await banco.vede('Nessun lavoro su molte persone.');
  });

  it('gives ANPR a whole file, works on meanwhile, and finds the answers there', async () => {
    await scegli(/^Tutto il file insieme/);
    const testo = 'PRVGNN90R10H501Q\r\nRSSMRA80A01H501U\r\n';
    await sceglieIlFile(testo);
    await banco.vede('Righe fatte: 0 di 2');
    await banco.tasti('<F6>');
    await banco.vede('Dato ad ANPR: ID ANPR di molte persone, 2 persone');
    await banco.accessibile();
    await banco.va('Sportello');
    await banco.va('Altri uffici');
    // Two files, of IDs and then of what is asked: ANPR is looked at ten seconds after each.
    await banco.pagina.getByText('Righe fatte: 2 di 2').waitFor({ timeout: 60_000 });
    await banco.tasti('<F9>');
    const righe = await righeSalvate();
    expect(righe[1]).toMatch(/^"1";"PRVGNN90R10H501Q";"[^"]+"$/);
    expect(righe[2]).toMatch(/^"2";"RSSMRA80A01H501U";"Nessuno/);
  });

  it('leaves in the log who asked, why and of which e-service, never of whom', async () => {
    await banco.applicazione.ferma();
    const record = await banco.registro();
    const aperture = record.filter((uno) => uno.tipo === 'apertura' && uno.finalita === 'tributi');
    expect(aperture.slice(0, 2).map((una) => 'operazione' in una && una.operazione)).toEqual(['C030', 'C021']);
    expect(record.some((uno) => uno.tipo === 'rilettura' && uno.modo === 'esito-pdnd-pdf')).toBe(true);
    const testo = JSON.stringify(record);
    for (const dato of ['STTSGT90A01H501J', 'PRVGNN90R10H501Q', 'AF41450AS', 'SETTIMO'])
      expect(testo).not.toContain(dato);
  });
});
