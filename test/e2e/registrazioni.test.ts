import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SpecieSoggetto } from '../../contract/sandbox.ts';
import { Banco } from '../supporto/banco.ts';
import { oggiItaliano } from '../supporto/giorni.ts';

const oggi = oggiItaliano();
/** As an officer types it. */
const oggiScritto = oggi.split('-').reverse().join('');

describe('what happens to people, registered by keyboard alone', () => {
  let banco: Banco;
  let battute = 0;
  const tasti = (...sequenza: readonly string[]) => {
    battute += sequenza.reduce((somma, uno) => somma + (/^<.+>$/.test(uno) ? 1 : uno.length), 0);
    return banco.tasti(...sequenza);
  };
  const esempio = (specie: SpecieSoggetto) => banco.sandbox.dati.soggetti.find((uno) => uno.specie === specie)!;
  /** Opens the record of somebody, on an empty desk. */
  const trova = async (idANPR: string) => {
    await banco.va('Sportello');
    await tasti('<F12>', '<F2>', idANPR, '<Enter>');
    await banco.pagina.getByRole('region', { name: /^Scheda di/ }).waitFor();
  };
  /** From the record, the case that begins so. */
  const registra = async (caso: string) => {
    await tasti('<Control+r>');
    const bottone = banco.pagina.getByRole('button', { name: new RegExp(`^${caso}`) });
    await bottone.waitFor();
    for (let i = 0; i < 20 && !(await bottone.evaluate((uno) => uno === document.activeElement)); i++) {
      await tasti('<Tab>');
    }
    await tasti('<Enter>');
    await banco.vede(/^Si registrerà/);
  };
  /** Goes to a field as Tab does, so that its place in the order is proved too. */
  const vai = async (etichetta: string | RegExp) => {
    const campo = banco.pagina.getByLabel(etichetta).first();
    for (let i = 0; i < 40 && !(await campo.evaluate((uno) => uno === document.activeElement)); i++) {
      await tasti('<Tab>');
    }
  };
  const conferma = async () => {
    await tasti('<F10>');
    await banco.vede(/^Confermare la registrazione/);
    await tasti('<F10>');
  };
  const eseguita = async () => {
    await conferma();
    await banco.vede('Registrata in ANPR');
  };

  beforeAll(async () => {
    banco = await Banco.prepara();
    await banco.accedi();
    await banco.vede('ANPR raggiungibile');
  });
  afterEach(() => banco.sandbox.guasto({ nome: 'nessuno' }));
  afterAll(() => banco.chiudi());

  it('a birth: from the record of a parent to the ID ANPR of the child', async () => {
    await trova(esempio('famiglia-numerosa').idANPR);
    battute = 0;
    await registra('Nascita');
    await tasti('toschi', '<Tab>', 'livia', '<Tab>', 'f', '<Enter>', '<Tab>', oggiScritto);
    await vai("Numero dell'atto");
    await tasti('112');
    await banco.vede(/la nascita di TOSCHI LIVIA/);
    await eseguita();
    await banco.vede(/ID ANPR [A-Z0-9 ]{11}/);
    process.stdout.write(`a birth, from the record of a parent: ${battute} keys\n`);
    expect(battute).toBeLessThan(70);
    await tasti('<Escape>');
  });

  it('a change of address of a family, which its record then shows', async () => {
    await trova(esempio('famiglia-numerosa').idANPR);
    battute = 0;
    await registra('Cambio di indirizzo');
    await tasti('via', '<Enter>', '<Tab>', 'delle prove', '<Tab>', '77');
    await banco.vede(/abita in VIA DELLE PROVE 77/);
    await eseguita();
    process.stdout.write(`a change of address, from the record: ${battute} keys\n`);
    expect(battute).toBeLessThan(40);
    await tasti('<Escape>');
    await trova(esempio('famiglia-numerosa').idANPR);
    await banco.vede(/DELLE PROVE.*77/);
  });

  it('a correction of the generalità', async () => {
    const { idANPR } = esempio('straniero');
    await trova(idANPR);
    await registra('Correzione delle generalità');
    await vai('Nome');
    await tasti('<Control+a>', 'corretto');
    await banco.vede(/CORRETTO/);
    await eseguita();
    await tasti('<Escape>');
    await trova(idANPR);
    await banco.vede(/CORRETTO/);
  });

  it('a citizenship', async () => {
    await trova(esempio('straniero').idANPR);
    await registra('Cittadinanza');
    await banco.vede(/ha la cittadinanza: ITALIA/);
    await eseguita();
    await tasti('<Escape>');
  });

  it('a marriage', async () => {
    const sposa = esempio('nuovo-cittadino');
    await trova(esempio('omonimo').idANPR);
    await registra('Matrimonio');
    await tasti(sposa.codiceFiscale, '<Tab>', sposa.cognome, '<Tab>', sposa.nome);
    await vai("Data dell'evento");
    await tasti(oggiScritto);
    await vai("Numero dell'atto");
    await tasti('7');
    await eseguita();
    await tasti('<Escape>');
  });

  it('a cancellation for another reason', async () => {
    await trova(esempio('soggiorno-in-scadenza').idANPR);
    await registra('Cancellazione per altri motivi');
    await tasti('6', '<Enter>');
    await banco.vede(/dall’anagrafe: Irreperibil/i);
    await eseguita();
    await tasti('<Escape>');
  });

  it('a death, with the new head of the family', async () => {
    const { idANPR } = esempio('famiglia-numerosa');
    await trova(idANPR);
    await registra('Decesso');
    await banco.vede('Chi resta nella famiglia');
    await tasti(oggiScritto);
    await vai("Numero dell'atto");
    await tasti('9');
    await eseguita();
    await tasti('<Escape>');
    await trova(idANPR);
    await banco.vede(/decedut|Decesso/i);
  });

  it('what ANPR refuses is told in its words, put right and sent again', async () => {
    await trova(esempio('omonimo-giovane').idANPR);
    await registra('Cittadinanza');
    await vai(/^Decorrenza/);
    await tasti('<Control+a>', '01011850');
    await conferma();
    await banco.vede(/Rifiutata da ANPR/);
    await tasti('<F3>');
    await vai(/^Decorrenza/);
    await tasti('<Control+a>', oggiScritto);
    await conferma();
    await banco.vede('Registrata in ANPR');
    await tasti('<Escape>');
  });

  it('an answer that was lost is found out by itself: nothing is registered twice', async () => {
    await trova(esempio('vedovo').idANPR);
    await registra('Cambio di indirizzo');
    await tasti('via', '<Enter>', '<Tab>', 'perduta', '<Tab>', '8');
    banco.sandbox.guasto({ nome: 'perde-risposta' });
    await conferma();
    await banco.vede('Esito da accertare');
    await banco.vede('1 esito da accertare');
    await banco.accessibile();
    banco.sandbox.guasto({ nome: 'nessuno' });
    await tasti('<F5>');
    await banco.vede('Registrata in ANPR');
    await banco.pagina.getByText('1 esito da accertare').waitFor({ state: 'detached' });
    await tasti('<Escape>');
    await trova(esempio('vedovo').idANPR);
    await banco.vede(/PERDUTA/);
  });

  it('a card pulled while sending locks at once; the outcome is there after the unlock', async () => {
    await trova(esempio('divorziato').idANPR);
    await registra('Cambio di indirizzo');
    await tasti('via', '<Enter>', '<Tab>', 'estratta', '<Tab>', '9');
    banco.sandbox.guasto({ nome: 'lento', ms: 1500 });
    await conferma();
    await banco.vede(/Inviata alle/);
    // The card has signed, and ANPR is at work.
    await banco.pagina.waitForTimeout(700);
    banco.carte.estrai(banco.operatore.token);
    await banco.vede(/bloccata/i);
    expect(await banco.pagina.content()).not.toContain('ESTRATTA');
    banco.carte.inserisci(banco.operatore.token);
    banco.sandbox.guasto({ nome: 'nessuno' });
    await banco.pagina.getByLabel('PIN della carta').focus();
    await tasti(banco.operatore.pin, '<Enter>');
    await banco.va('Pratiche');
    await banco.pagina.getByRole('tab', { name: 'Registrazioni' }).click();
    await banco.vede('Registrata in ANPR');
    await trova(esempio('divorziato').idANPR);
    await banco.vede(/ESTRATTA/);
  });

  it('a form left half done is resumed from the list', async () => {
    const via = `lasciata ${randomUUID().replace(/[^a-z]/g, '')}`;
    await trova(esempio('vedovo').idANPR);
    await registra('Cambio di indirizzo');
    await tasti('via', '<Enter>', '<Tab>', via, '<F12>');
    const riprendi = banco.pagina.getByRole('button', { name: /^Riprendi:/ });
    await riprendi.first().focus();
    await tasti('<Enter>');
    await banco.vede(new RegExp(via.toUpperCase()));
    await tasti('<Escape>');
  });
});
