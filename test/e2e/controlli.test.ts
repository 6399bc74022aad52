import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giornoPrima } from '../../main/tempo.ts';
import { Banco } from '../supporto/banco.ts';
import { oggiItaliano } from '../supporto/giorni.ts';
import { Tastiera } from '../supporto/tastiera-registrazioni.ts';

const fa = (giorni: number): string => (giorni === 0 ? oggiItaliano() : giornoPrima(fa(giorni - 1)));
/** As an officer types it. */
const scritta = (data: string): string => data.split('-').reverse().join('');

describe('the office’s checks on a registration, by keyboard alone', () => {
  let banco: Banco;
  let mani: Tastiera;

  beforeAll(async () => {
    banco = await Banco.prepara();
    mani = new Tastiera(banco);
    await banco.accedi();
    await banco.vede('ANPR raggiungibile');
  });
  afterAll(() => banco.chiudi());

  const nascitaDel = async (data: string, nome: string) => {
    await mani.trova(mani.esempio('famiglia-numerosa').idANPR);
    await mani.registra('nasc');
    await mani.tasti('toschi', '<Tab>', nome, '<Tab>', 'f', '<Enter>', '<Tab>', scritta(data));
    await mani.vai("Numero dell'atto");
    await mani.tasti('212');
  };

  it('a warning is read and confirmed with one key, and stays with what was sent', async () => {
    await nascitaDel(fa(11), 'tarda');
    await banco.vede('1 avviso da confermare:');
    await mani.tasti('<F10>');
    await banco.vede(/^Confermare la registrazione/);
    await banco.accessibile();
    // Not confirmed, it does not leave: the cursor stays where it is to be confirmed.
    await mani.tasti('<F10>');
    await banco.vede('Resta 1 avviso da confermare prima di registrare.');
    expect(await banco.pagina.getByText('Registrata in ANPR').count()).toBe(0);
    await mani.tasti('<Space>', '<F10>');
    await banco.vede('Registrata in ANPR');
    await banco.vede('Registrata confermando questi avvisi dell’ufficio');
    await mani.tasti('<F9>');
    await banco.vede('Avvisi confermati');
    await mani.tasti('<Escape>', '<Escape>');
    await banco.va('Traccia');
    await banco.vede(/nonostante: nascita dichiarata tardi/);
  });

  it('a block does not leave: what stops it is put right, and it goes', async () => {
    await nascitaDel(fa(0), 'futura');
    await mani.vai(/^Anno/);
    await mani.tasti('<Control+a>', String(Number(oggiItaliano().slice(0, 4)) + 1));
    await mani.tasti('<F10>');
    await banco.vede('L’ufficio ha scelto che così non si registra');
    await banco.accessibile();
    await mani.tasti('<F10>');
    expect(await banco.pagina.getByText('Registrata in ANPR').count()).toBe(0);
    await mani.tasti('<Escape>');
    await mani.vai(/^Anno/);
    await mani.tasti('<Control+a>', oggiItaliano().slice(0, 4));
    await mani.eseguita();
  });
});
