import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Banco } from '../supporto/banco.ts';
import { oggiItaliano } from '../supporto/giorni.ts';
import { Tastiera } from '../supporto/tastiera-registrazioni.ts';

const oggi = oggiItaliano();
/** As an officer types it. */
const oggiScritto = oggi.split('-').reverse().join('');

describe('what happens to people, registered by keyboard alone', () => {
  let banco: Banco;
  let mani: Tastiera;

  beforeAll(async () => {
    banco = await Banco.prepara();
    mani = new Tastiera(banco);
    await banco.accedi();
    await banco.vede('ANPR raggiungibile');
  });
  afterEach(() => banco.sandbox.guasto({ nome: 'nessuno' }));
  afterAll(() => banco.chiudi());

  it('a birth: from the record of a parent to the ID ANPR of the child', async () => {
    await mani.trova(mani.esempio('famiglia-numerosa').idANPR);
    mani.battute = 0;
    await mani.registra('nasc');
    await mani.tasti('toschi', '<Tab>', 'livia', '<Tab>', 'f', '<Enter>', '<Tab>', oggiScritto);
    await mani.vai("Numero dell'atto");
    await mani.tasti('112');
    await banco.vede(/la nascita di TOSCHI LIVIA/);
    await mani.eseguita();
    await banco.vede(/ID ANPR [A-Z0-9 ]{11}/);
    process.stdout.write(`a birth, from the record of a parent: ${mani.battute} keys\n`);
    expect(mani.battute).toBeLessThan(70);
    await mani.tasti('<F9>');
    await banco.vede('Ricevuta di registrazione');
    await banco.accessibile();
    await mani.tasti('<F10>');
    await banco.vede(/Salvata: .*ricevuta-.*pdf/);
    await mani.tasti('<Escape>', '<Escape>');
  });

  it('a change of address of a family, which its record then shows', async () => {
    await mani.trova(mani.esempio('famiglia-numerosa').idANPR);
    mani.battute = 0;
    await mani.registra('indir');
    await mani.tasti('via', '<Enter>', '<Tab>', 'delle prove', '<Tab>', '77');
    await banco.vede(/abita in VIA DELLE PROVE 77/);
    await mani.eseguita();
    process.stdout.write(`a change of address, from the record: ${mani.battute} keys\n`);
    expect(mani.battute).toBeLessThan(40);
    await mani.tasti('<Escape>');
    await mani.trova(mani.esempio('famiglia-numerosa').idANPR);
    await banco.vede(/DELLE PROVE.*77/);
  });

  it('a correction of the generalità', async () => {
    const { idANPR } = mani.esempio('straniero');
    await mani.trova(idANPR);
    await mani.registra('correz');
    await mani.vai('Nome');
    await mani.tasti('<Control+a>', 'corretto');
    await banco.vede(/CORRETTO/);
    await mani.eseguita();
    await mani.tasti('<Escape>');
    await mani.trova(idANPR);
    await banco.vede(/CORRETTO/);
  });

  it('a citizenship', async () => {
    await mani.trova(mani.esempio('straniero').idANPR);
    await mani.registra('cittad');
    await banco.vede(/ha la cittadinanza: ITALIA/);
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('a marriage', async () => {
    const sposa = mani.esempio('nuovo-cittadino');
    await mani.trova(mani.esempio('omonimo').idANPR);
    await mani.registra('matri');
    await mani.tasti(sposa.codiceFiscale, '<Tab>', sposa.cognome, '<Tab>', sposa.nome);
    await mani.vai("Data dell'evento");
    await mani.tasti(oggiScritto);
    await mani.vai("Numero dell'atto");
    await mani.tasti('7');
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('a cancellation for another reason', async () => {
    await mani.trova(mani.esempio('soggiorno-in-scadenza').idANPR);
    await mani.registra('altri motivi');
    await mani.tasti('6', '<Enter>');
    await banco.vede(/dall’anagrafe: Irreperibil/i);
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('a death, with the new head of the family', async () => {
    const { idANPR } = mani.esempio('famiglia-numerosa');
    await mani.trova(idANPR);
    await mani.registra('deces');
    await banco.vede('Chi resta nella famiglia');
    await mani.tasti(oggiScritto);
    await mani.vai("Numero dell'atto");
    await mani.tasti('9');
    await mani.eseguita();
    await mani.tasti('<Escape>');
    await mani.trova(idANPR);
    await banco.vede(/decedut|Decesso/i);
  });

  it('what ANPR refuses is told in its words, put right and sent again', async () => {
    await mani.trova(mani.esempio('omonimo-giovane').idANPR);
    await mani.registra('cittad');
    await mani.vai('Valida dal');
    await mani.tasti('<Control+a>', '01011850');
    await mani.conferma();
    await banco.vede(/Rifiutata da ANPR/);
    await mani.tasti('<F3>');
    await mani.vai('Valida dal');
    await mani.tasti('<Control+a>', oggiScritto);
    await mani.conferma();
    await banco.vede('Registrata in ANPR');
    await mani.tasti('<Escape>');
  });

  it('an answer that was lost is found out by itself: nothing is registered twice', async () => {
    await mani.trova(mani.esempio('vedovo').idANPR);
    await mani.registra('indir');
    await mani.tasti('via', '<Enter>', '<Tab>', 'perduta', '<Tab>', '8');
    banco.sandbox.guasto({ nome: 'perde-risposta' });
    await mani.conferma();
    await banco.vede('Esito da accertare');
    await banco.vede('1 esito da accertare');
    await banco.accessibile();
    banco.sandbox.guasto({ nome: 'nessuno' });
    await mani.tasti('<F5>');
    await banco.vede('Registrata in ANPR');
    await banco.pagina.getByText('1 esito da accertare').waitFor({ state: 'detached' });
    await mani.tasti('<Escape>');
    await mani.trova(mani.esempio('vedovo').idANPR);
    await banco.vede(/PERDUTA/);
  });

  it('a card pulled while sending locks at once; the outcome is there after the unlock', async () => {
    await mani.trova(mani.esempio('divorziato').idANPR);
    await mani.registra('indir');
    await mani.tasti('via', '<Enter>', '<Tab>', 'estratta', '<Tab>', '9');
    banco.sandbox.guasto({ nome: 'lento', ms: 1500 });
    await mani.conferma();
    await banco.vede(/Inviata alle/);
    // The card has signed, and ANPR is at work.
    await banco.pagina.waitForTimeout(700);
    banco.carte.estrai(banco.operatore.token);
    await banco.vede(/bloccata/i);
    expect(await banco.pagina.content()).not.toContain('ESTRATTA');
    banco.carte.inserisci(banco.operatore.token);
    banco.sandbox.guasto({ nome: 'nessuno' });
    await banco.pagina.getByLabel('PIN della carta').focus();
    await mani.tasti(banco.operatore.pin, '<Enter>');
    await banco.va('Pratiche');
    await banco.pagina.getByRole('tab', { name: 'Registrazioni' }).click();
    await banco.vede('Registrata in ANPR');
    await mani.trova(mani.esempio('divorziato').idANPR);
    await banco.vede(/ESTRATTA/);
  });

  it('a form left half done is resumed from the list', async () => {
    const via = `lasciata ${randomUUID().replace(/[^a-z]/g, '')}`;
    await mani.trova(mani.esempio('vedovo').idANPR);
    await mani.registra('indir');
    await mani.tasti('via', '<Enter>', '<Tab>', via, '<F12>');
    const riprendi = banco.pagina.getByRole('button', { name: /^Riprendi:/ });
    await riprendi.first().focus();
    await mani.tasti('<Enter>');
    await banco.vede(new RegExp(via.toUpperCase()));
    await mani.tasti('<Escape>');
  });
});
